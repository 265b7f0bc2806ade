import type { ReactNode } from "react";
import { MemberForm } from "@/components/team/member-form";
import type { FormAction } from "@/components/ui/form-body";
import type { SellingSide } from "@/lib/base/paths";
import type { Actor } from "@/lib/door/actor";
import { load, type PageInput } from "@/lib/door/load";
import { titled } from "@/lib/i18n/titled";
import { getMember } from "@/lib/team/queries";
import { memberAddress } from "@/lib/team/schema";

type MemberActions = Record<
  | "changeMemberAction"
  | "removeMemberAction"
  | "endMemberSessionsAction"
  | "lockMemberAction"
  | "unlockMemberAction",
  FormAction
>;

export const generateMetadata = titled("team", "title");

/** One member of a company that sells, in its area; with what this area has besides. */
export const memberPage =
  (side: SellingSide, actions: MemberActions, more?: (actor: Actor, member: string) => ReactNode) =>
  async (props: PageInput) => {
    const { data, actor } = await load(side, "team:change", props, memberAddress, (scope, { member }) =>
      getMember(scope, member),
    );
    return (
      <MemberForm
        actor={actor}
        member={data}
        change={actions.changeMemberAction}
        remove={actions.removeMemberAction}
        endSessions={actions.endMemberSessionsAction}
        lock={actions.lockMemberAction}
        unlock={actions.unlockMemberAction}
      >
        {more?.(actor, data.id)}
      </MemberForm>
    );
  };
