import { type Piece, tableOf } from "@/components/ui/data-table/cells";
import { DataTable } from "@/components/ui/data-table/data-table";
import { timePiece } from "@/components/ui/data-table/written";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import type { Tone } from "@/components/ui/state";
import { SubmitButton } from "@/components/ui/submit";
import type { Wish } from "@/lib/customers/wishes/queries";
import type { WishState } from "@/lib/customers/wishes/rules";
import type { Speech } from "@/lib/i18n/speech";
import { getTranslations, useSpeech } from "@/lib/i18n/words";

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
export function WishTable(props: WishTableProps) {
  return <DataTable {...wishTable(props, useSpeech())} />;
}

export function wishTable({ tenant, path, rows, create }: WishTableProps, speech: Speech) {
  const t = speech.words("customers.wishes");
  return tableOf<Wish>({
    label: t("title"),
    rows,
    rowOf: ({ id }) => ({ id }),
    columns: [
      {
        key: "customer",
        head: t("customer"),
        cell: ({ name, vatNumber }) => (vatNumber ? [name, { note: vatNumber }] : name),
      },
      {
        key: "status",
        head: t("status"),
        phone: "top",
        cell: ({ standing }) => ({ state: t(`state.${standing}`), tone: tones[standing] }),
      },
      {
        key: "asked",
        head: t("asked"),
        cell: ({ askedAt, askedByName }) => [timePiece(askedAt, speech), { note: askedByName }],
      },
      {
        key: "answer",
        head: t("answer"),
        cell: (wish) => [...answerTo(wish, speech), ...nextStep(wish, { tenant, path, create }, speech)],
      },
    ],
  });
}

function answerTo({ decidedAt, reason }: Wish, speech: Speech): Piece[] {
  if (!decidedAt) return [{ note: speech.words("customers.wishes")("none") }];
  return [...(reason ? [reason] : []), timePiece(decidedAt, speech)];
}

function nextStep(
  wish: Wish,
  { tenant, path, create }: Omit<WishTableProps, "rows">,
  speech: Speech,
): Piece[] {
  const t = speech.words("customers.wishes");
  const { standing, customerId, name } = wish;
  if (standing === "to create" && create)
    return [{ action: <CreateWished wish={wish} tenant={tenant} create={create} /> }];
  if (!customerId) return [];
  return standing === "allowed"
    ? [{ link: t("changeVat"), of: name, href: `${path}/${customerId}/edit` }]
    : [{ link: t("open"), of: name, href: `${path}/${customerId}` }];
}

type CreateWishedProps = { wish: Wish; tenant: string; create: FormAction };

async function CreateWished({ wish: { id, name }, tenant, create }: CreateWishedProps) {
  const t = await getTranslations("customers.wishes");
  return (
    <ActionForm action={create} tenant={tenant} hidden={{ id }} className="mt-1" ariaLabel={name}>
      <SubmitButton pendingLabel={t("creating")}>{t("create")}</SubmitButton>
    </ActionForm>
  );
}
