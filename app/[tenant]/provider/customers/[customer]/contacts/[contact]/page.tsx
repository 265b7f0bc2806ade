import { contactPage } from "@/app/[tenant]/_customers/contact-page";
import * as actions from "@/app/[tenant]/provider/customers/actions";

export { generateMetadata } from "@/app/[tenant]/_customers/contact-page";
export default contactPage("provider", actions);
