import { invitePage } from "@/app/[tenant]/_team/invite-page";
import { inviteMemberAction } from "@/app/[tenant]/reseller/team/actions";

export { generateMetadata } from "@/app/[tenant]/_team/invite-page";
export default invitePage("reseller", inviteMemberAction);
