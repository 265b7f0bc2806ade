import { contactPage } from "@/app/[tenant]/_customers/contact-page";
import * as actions from "@/app/[tenant]/reseller/customers/actions";

export { generateMetadata } from "@/app/[tenant]/_customers/contact-page";
export default contactPage("reseller", actions);
