import { addressPage } from "@/app/[tenant]/_customers/address-page";
import * as actions from "@/app/[tenant]/provider/customers/actions";

export { generateMetadata } from "@/app/[tenant]/_customers/address-page";
export default addressPage("provider", actions);
