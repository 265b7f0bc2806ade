import { TextLink } from "@/components/ui/button";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { StateMark, type Tone } from "@/components/ui/state";
import { SubmitButton } from "@/components/ui/submit";
import { RowHeader, Table, TBody, Td, THead, Th, Tr } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { Wish } from "@/lib/customers/wishes/queries";
import type { WishState } from "@/lib/customers/wishes/rules";
import { getTranslations } from "@/lib/i18n/words";

const tones: Record<WishState, Tone> = {
  open: "info",
  "to create": "warning",
  allowed: "success",
  done: "success",
  refused: "danger",
};

type WishTableProps = {
  tenant: string;
  /** Path of the list of customers. */
  path: string;
  rows: Wish[];
  /** Where the reader may create customers. */
  create?: FormAction;
};

/** The customers that were not available, with what the provider said to each, and the next step of those it allowed. */
export async function WishTable({ tenant, path, rows, create }: WishTableProps) {
  const t = await getTranslations("customers.wishes");
  return (
    <Table label={t("title")}>
      <THead>
        <Th>{t("customer")}</Th>
        <Th>{t("status")}</Th>
        <Th>{t("asked")}</Th>
        <Th>{t("answer")}</Th>
      </THead>
      <TBody>
        {rows.map((wish) => (
          <Tr key={wish.id}>
            <RowHeader>
              {wish.name}
              {wish.vatNumber && (
                <span className="block font-normal text-ink-muted text-xs">{wish.vatNumber}</span>
              )}
            </RowHeader>
            <Td label={t("status")}>
              <StateMark tone={tones[wish.standing]}>{t(`state.${wish.standing}`)}</StateMark>
            </Td>
            <Td label={t("asked")}>
              <Time at={wish.askedAt} /> · {wish.askedByName}
            </Td>
            <Td label={t("answer")}>
              {wish.decidedAt ? (
                <>
                  {wish.reason}
                  <span className="block text-ink-muted text-xs">
                    <Time at={wish.decidedAt} />
                  </span>
                </>
              ) : (
                <span className="text-ink-muted">{t("none")}</span>
              )}
              <NextStep tenant={tenant} path={path} wish={wish} create={create} />
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}

type NextStepProps = Omit<WishTableProps, "rows"> & { wish: Wish };

async function NextStep({ tenant, path, wish, create }: NextStepProps) {
  const t = await getTranslations("customers.wishes");
  const { id, standing, customerId, name } = wish;
  if (standing === "to create" && create) {
    return (
      <ActionForm action={create} tenant={tenant} hidden={{ id }} className="mt-1" ariaLabel={name}>
        <SubmitButton pendingLabel={t("creating")}>{t("create")}</SubmitButton>
      </ActionForm>
    );
  }
  if (!customerId) return null;
  return standing === "allowed" ? (
    <TextLink href={`${path}/${customerId}/edit`}>{t("changeVat")}</TextLink>
  ) : (
    <TextLink href={`${path}/${customerId}`}>{t("open")}</TextLink>
  );
}
