import { memberPage } from "@/app/[tenant]/_team/member-page";
import * as actions from "@/app/[tenant]/provider/team/actions";

export { generateMetadata } from "@/app/[tenant]/_team/member-page";
export default memberPage("provider", actions);
