import { z } from "zod";
import { TeamOverview } from "@/components/team/team-overview";
import type { FormAction } from "@/components/ui/form-body";
import type { SellingSide } from "@/lib/base/paths";
import { load, type PageInput } from "@/lib/door/load";
import { titled } from "@/lib/i18n/titled";
import { listTeam } from "@/lib/team/queries";

type TeamActions = Record<"resendInvitationAction" | "revokeInvitationAction", FormAction>;

export const generateMetadata = titled("team", "title");

/** The people of a company that sells, in its area. */
export const teamPage = (side: SellingSide, actions: TeamActions) => async (props: PageInput) => {
  const { data, actor, notice } = await load(side, "team:read", props, z.object({}), listTeam);
  return (
    <TeamOverview
      actor={actor}
      team={data}
      notice={notice}
      resend={actions.resendInvitationAction}
      revoke={actions.revokeInvitationAction}
    />
  );
};
