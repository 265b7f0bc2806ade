import { memberPage } from "@/app/[tenant]/_team/member-page";
import * as actions from "@/app/[tenant]/reseller/team/actions";

export { generateMetadata } from "@/app/[tenant]/_team/member-page";
export default memberPage("reseller", actions);
