import { customerNotificationsPage } from "@/app/[tenant]/_customers/notifications-page";
import { chooseForCustomerAction } from "@/app/[tenant]/reseller/customers/actions";

export { generateMetadata } from "@/app/[tenant]/_customers/notifications-page";
export default customerNotificationsPage("reseller", chooseForCustomerAction);
