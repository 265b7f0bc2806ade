import { z } from "zod";
import { TeamOverview } from "@/components/team/team-overview";
import { load } from "@/lib/door/load";
import { titled } from "@/lib/i18n/titled";
import { listTeam } from "@/lib/team/queries";
import { resendInvitationAction, revokeInvitationAction } from "./actions";

export const generateMetadata = titled("team", "title");

export default async function TeamPage(props: PageProps<"/[tenant]/provider/team">) {
  const { data, actor, notice } = await load("provider", "team:read", props, z.object({}), listTeam);
  return (
    <TeamOverview
      actor={actor}
      team={data}
      notice={notice}
      resend={resendInvitationAction}
      revoke={revokeInvitationAction}
    />
  );
}
