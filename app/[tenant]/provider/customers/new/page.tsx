import { newCustomerPage } from "@/app/[tenant]/_customers/new-page";
import { createCustomerAction } from "@/app/[tenant]/provider/customers/actions";

export { generateMetadata } from "@/app/[tenant]/_customers/new-page";
export default newCustomerPage("provider", createCustomerAction);
