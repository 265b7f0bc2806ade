import { z } from "zod";
import { InviteForm } from "@/components/team/invite-form";
import type { FormAction } from "@/components/ui/form-body";
import type { SellingSide } from "@/lib/base/paths";
import { loadActor, type PageInput } from "@/lib/door/load";
import { titled } from "@/lib/i18n/titled";

export const generateMetadata = titled("team", "inviteTitle");

/** Where somebody is asked into a company that sells, in its area. */
export const invitePage = (side: SellingSide, invite: FormAction) => async (props: PageInput) => {
  const { actor } = await loadActor(side, "team:change", props, z.object({}));
  return <InviteForm actor={actor} action={invite} />;
};
