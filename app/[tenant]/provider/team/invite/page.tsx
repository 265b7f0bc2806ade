import { z } from "zod";
import { inviteMemberAction } from "@/app/[tenant]/provider/team/actions";
import { InviteForm } from "@/components/team/invite-form";
import { loadActor } from "@/lib/door/load";
import { titled } from "@/lib/i18n/titled";

export const generateMetadata = titled("team", "inviteTitle");

export default async function InvitePage(props: PageProps<"/[tenant]/provider/team/invite">) {
  const { actor } = await loadActor("provider", "team:change", props, z.object({}));
  return <InviteForm actor={actor} action={inviteMemberAction} />;
}
