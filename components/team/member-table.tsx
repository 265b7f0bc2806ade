import { tableOf } from "@/components/ui/data-table/cells";
import { DataTable } from "@/components/ui/data-table/data-table";
import { timePiece } from "@/components/ui/data-table/written";
import type { Actor } from "@/lib/door/actor";
import type { Speech } from "@/lib/i18n/speech";
import { useSpeech } from "@/lib/i18n/words";
import type { Member } from "@/lib/team/queries";
import { roleWords } from "./role-words";

type MemberTableProps = {
  actor: Actor;
  members: Member[];
  /** Where a member's own page lies; without it the names are no links. */
  path?: string;
};

/** The people of a company, with what they may do. */
export function MemberTable(props: MemberTableProps) {
  return <DataTable {...memberTable(props, useSpeech())} />;
}

function memberTable({ actor, members, path }: MemberTableProps, speech: Speech) {
  const t = speech.words("team");
  const name = (member: Member) =>
    member.id === actor.membershipId ? `${member.name} ${t("you")}` : member.name;
  return tableOf<Member>({
    label: t("title"),
    rows: members,
    rowOf: ({ id }) => ({ id, href: path && `${path}/${id}` }),
    columns: [
      {
        key: "name",
        head: t("name"),
        cell: (member) =>
          member.lockedAt ? [name(member), { state: t("access.locked"), tone: "danger" }] : name(member),
      },
      { key: "email", head: t("email"), cell: ({ email }) => email },
      { key: "roles", head: t("roles"), cell: (member) => roleWords(actor.side, member, speech) },
      {
        key: "since",
        head: t("since"),
        phone: "hidden",
        cell: ({ createdAt }) => timePiece(createdAt, speech, "date"),
      },
    ],
  });
}
