import { z } from "zod";
import { InviteForm } from "@/components/team/invite-form";
import { loadActor } from "@/lib/load";
import { inviteMemberAction } from "../actions";

export default async function InvitePage(props: PageProps<"/[tenant]/provider/team/invite">) {
  const { actor } = await loadActor("provider", "team:change", props, z.object({}));
  return <InviteForm actor={actor} action={inviteMemberAction} />;
}
