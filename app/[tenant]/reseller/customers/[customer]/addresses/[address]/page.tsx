import { addressPage } from "@/app/[tenant]/_customers/address-page";
import * as actions from "@/app/[tenant]/reseller/customers/actions";

export { generateMetadata } from "@/app/[tenant]/_customers/address-page";
export default addressPage("reseller", actions);
