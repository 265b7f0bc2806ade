import { type Column, tableOf } from "@/components/ui/data-table/cells";
import { DataTable } from "@/components/ui/data-table/data-table";
import { timePiece } from "@/components/ui/data-table/written";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { SubmitButton } from "@/components/ui/submit";
import type { Speech } from "@/lib/i18n/speech";
import { useSpeech } from "@/lib/i18n/words";
import type { KeptLink } from "@/lib/links/queries";

type LinkTableProps = {
  label: string;
  tenant: string;
  links: KeptLink[];
  /** Until when each works, where that ends by itself. */
  until?: (link: KeptLink) => Date | null;
  /** What revoking one of them needs besides. */
  hidden?: Record<string, string>;
  revoke?: FormAction;
};

/** Secret links that work: who made each, until when it works, when it was opened last, and the button that ends it where each has its own. */
export const LinkTable = (props: LinkTableProps) => <DataTable {...linkTable(props, useSpeech())} />;

function linkTable({ label, tenant, links, until, hidden, revoke }: LinkTableProps, speech: Speech) {
  const t = speech.words("links");
  const revoking: Column<KeptLink> | undefined = revoke && {
    key: "revoke",
    head: t("actions"),
    cell: ({ id, createdAt }) => ({
      action: (
        <ActionForm action={revoke} tenant={tenant} hidden={{ ...hidden, id }} className="contents">
          <SubmitButton variant="quiet">
            {t("revoke")}{" "}
            <span className="sr-only">
              {t("madeOn", {
                at: speech.format.dateTime(createdAt, { dateStyle: "medium", timeStyle: "short" }),
              })}
            </span>
          </SubmitButton>
        </ActionForm>
      ),
    }),
  };
  return tableOf<KeptLink>({
    label,
    rows: links,
    rowOf: ({ id }) => ({ id }),
    columns: [
      {
        key: "made",
        head: t("made"),
        cell: ({ createdAt, createdByName }) => [timePiece(createdAt, speech), { note: createdByName }],
      },
      until && {
        key: "until",
        head: t("until"),
        cell: (link) => {
          const end = until(link);
          return end && timePiece(end, speech, "date");
        },
      },
      {
        key: "opened",
        head: t("lastOpened"),
        cell: ({ lastOpenedAt }) => (lastOpenedAt ? timePiece(lastOpenedAt, speech) : t("neverOpened")),
      },
      revoking,
    ],
  });
}
