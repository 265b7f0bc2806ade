import { tableOf } from "@/components/ui/data-table/cells";
import { DataTable } from "@/components/ui/data-table/data-table";
import { timePiece } from "@/components/ui/data-table/written";
import { roles as known } from "@/lib/door/permissions";
import type { Speech } from "@/lib/i18n/speech";
import { useSpeech } from "@/lib/i18n/words";
import type { ResellerRecord } from "@/lib/resellers/queries";

type TeamTableProps = {
  people: NonNullable<ResellerRecord["people"]>;
  invitations: NonNullable<ResellerRecord["invitations"]>;
  /** Where what is kept about a person lies; without it the names are no links. */
  peoplePath?: string;
};

/** The people of a reseller, and below them who was invited. */
export const TeamTable = (props: TeamTableProps) => <DataTable {...teamTable(props, useSpeech())} />;

type Somebody = { id: string; name?: string; email: string; roles: string[]; expiresAt?: Date };

export function teamTable({ people, invitations, peoplePath }: TeamTableProps, speech: Speech) {
  const t = speech.words("resellers");
  const names = speech.words("roles.reseller");
  return tableOf<Somebody>({
    label: t("people"),
    rows: [...people, ...invitations],
    rowOf: ({ id, name }) => ({ id, href: name && peoplePath ? `${peoplePath}/${id}` : undefined }),
    columns: [
      { key: "name", head: t("personName"), cell: ({ name }) => name ?? t("invited") },
      { key: "email", head: t("email"), cell: ({ email }) => email },
      {
        key: "roles",
        head: t("roles"),
        cell: ({ roles }) =>
          known.reseller
            .filter((role) => roles.includes(role))
            .map((role) => names(role))
            .join(", "),
      },
      {
        key: "state",
        head: t("state"),
        phone: "top",
        cell: ({ expiresAt }) =>
          expiresAt
            ? [t("validUntil"), timePiece(expiresAt, speech)]
            : { state: t("member"), tone: "success" },
      },
    ],
  });
}
