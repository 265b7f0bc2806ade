import { StateMark } from "@/components/ui/state";
import { RowHeader, Table, TBody, Td, THead, Th, Tr } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { Actor } from "@/lib/door/actor";
import { getTranslations } from "@/lib/i18n/words";
import type { Member } from "@/lib/team/queries";
import { RoleWords } from "./role-words";

type MemberTableProps = {
  actor: Actor;
  members: Member[];
  /** Where a member's own page lies; without it the names are no links. */
  path?: string;
};

export async function MemberTable({ actor, members, path }: MemberTableProps) {
  const t = await getTranslations("team");
  return (
    <Table label={t("title")}>
      <THead>
        <Th>{t("name")}</Th>
        <Th>{t("email")}</Th>
        <Th>{t("roles")}</Th>
        <Th>{t("since")}</Th>
      </THead>
      <TBody>
        {members.map((member) => (
          <Tr key={member.id}>
            <RowHeader href={path && `${path}/${member.id}`}>
              {member.name}
              {member.id === actor.membershipId && ` ${t("you")}`}
              {member.lockedAt && <StateMark tone="danger">{t("access.locked")}</StateMark>}
            </RowHeader>
            <Td label={t("email")}>{member.email}</Td>
            <Td label={t("roles")}>
              <RoleWords side={actor.side} roles={member.roles} assignedOnly={member.assignedOnly} />
            </Td>
            <Td label={t("since")}>
              <Time at={member.createdAt} as="date" />
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}
