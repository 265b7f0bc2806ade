import { invitePage } from "@/app/[tenant]/_team/invite-page";
import { inviteMemberAction } from "@/app/[tenant]/provider/team/actions";

export { generateMetadata } from "@/app/[tenant]/_team/invite-page";
export default invitePage("provider", inviteMemberAction);
