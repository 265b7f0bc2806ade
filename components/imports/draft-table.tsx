import { Money } from "@/components/ui/money";
import { Section } from "@/components/ui/section";
import { RowHeader, Table, TBody, Td, THead, Th, Tr } from "@/components/ui/table";
import type { Actor } from "@/lib/door/actor";
import { getTranslations } from "@/lib/i18n/words";
import type { ImportHead } from "@/lib/imports/queries";

/** How the first rows read with the chosen columns. */
export async function DraftTable({ drafts, actor }: { drafts: ImportHead["read"]; actor: Actor }) {
  const t = await getTranslations("imports");
  if (!drafts.length) return null;
  return (
    <Section title={t("firstRows")} description={t("firstRowsText")}>
      <Table label={t("firstRows")}>
        <THead>
          <Th>{t("target.name")}</Th>
          <Th>{t("target.sku")}</Th>
          <Th>{t("target.manufacturer")}</Th>
          <Th>{t("target.category")}</Th>
          <Th numeric>{t("target.price")}</Th>
        </THead>
        <TBody>
          {drafts.map((draft) => (
            <Tr key={draft.row}>
              <RowHeader>{draft.name}</RowHeader>
              <Td label={t("target.sku")}>{draft.sku}</Td>
              <Td label={t("target.manufacturer")}>{draft.manufacturer}</Td>
              <Td label={t("target.category")}>{draft.category}</Td>
              <Td label={t("target.price")} numeric>
                {draft.price === null ? (
                  t("noPrice")
                ) : (
                  <Money minor={draft.price} currency={actor.currency} />
                )}
              </Td>
            </Tr>
          ))}
        </TBody>
      </Table>
    </Section>
  );
}
