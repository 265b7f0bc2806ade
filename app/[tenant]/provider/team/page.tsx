import { teamPage } from "@/app/[tenant]/_team/team-page";
import * as actions from "./actions";

export { generateMetadata } from "@/app/[tenant]/_team/team-page";
export default teamPage("provider", actions);
