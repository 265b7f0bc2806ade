import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import {
  changeMemberAction,
  endMemberSessionsAction,
  lockMemberAction,
  removeMemberAction,
  unlockMemberAction,
} from "@/app/[tenant]/reseller/team/actions";
import { MemberForm } from "@/components/team/member-form";
import { load } from "@/lib/door/load";
import { getMember } from "@/lib/team/queries";
import { memberAddress } from "@/lib/team/schema";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("team"))("title") };
}

export default async function MemberPage(props: PageProps<"/[tenant]/reseller/team/[member]">) {
  const { data, actor } = await load("reseller", "team:change", props, memberAddress, (scope, { member }) =>
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
