import {
  changeMemberAction,
  endMemberSessionsAction,
  lockMemberAction,
  removeMemberAction,
  unlockMemberAction,
} from "@/app/[tenant]/provider/team/actions";
import { MemberForm } from "@/components/team/member-form";
import { load } from "@/lib/door/load";
import { titled } from "@/lib/i18n/titled";
import { getMember } from "@/lib/team/queries";
import { memberAddress } from "@/lib/team/schema";

export const generateMetadata = titled("team", "title");

export default async function MemberPage(props: PageProps<"/[tenant]/provider/team/[member]">) {
  const { data, actor } = await load("provider", "team:change", props, memberAddress, (scope, { member }) =>
    getMember(scope, member),
  );
  return (
    <MemberForm
      actor={actor}
      member={data}
      change={changeMemberAction}
      remove={removeMemberAction}
      endSessions={endMemberSessionsAction}
      lock={lockMemberAction}
      unlock={unlockMemberAction}
    />
  );
}
