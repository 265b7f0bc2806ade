import { editCustomerPage } from "@/app/[tenant]/_customers/edit-page";
import { changeCustomerAction } from "@/app/[tenant]/reseller/customers/actions";

export { generateMetadata } from "@/app/[tenant]/_customers/edit-page";
export default editCustomerPage("reseller", changeCustomerAction);
