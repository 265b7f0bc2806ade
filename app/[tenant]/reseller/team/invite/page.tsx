import { z } from "zod";
import { inviteMemberAction } from "@/app/[tenant]/reseller/team/actions";
import { InviteForm } from "@/components/team/invite-form";
import { loadActor } from "@/lib/door/load";
import { titled } from "@/lib/i18n/titled";

export const generateMetadata = titled("team", "inviteTitle");

export default async function InvitePage(props: PageProps<"/[tenant]/reseller/team/invite">) {
  const { actor } = await loadActor("reseller", "team:change", props, z.object({}));
  return <InviteForm actor={actor} action={inviteMemberAction} />;
}
