import { newCustomerPage } from "@/app/[tenant]/_customers/new-page";
import { createCustomerAction } from "@/app/[tenant]/reseller/customers/actions";

export { generateMetadata } from "@/app/[tenant]/_customers/new-page";
export default newCustomerPage("reseller", createCustomerAction);
