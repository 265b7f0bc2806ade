import { choicesPage } from "@/app/[tenant]/_notifications/choices-page";
import { chooseNotificationsAction } from "@/app/[tenant]/account/notifications/actions";

export { generateMetadata } from "@/app/[tenant]/_notifications/choices-page";
export default choicesPage("customer", chooseNotificationsAction);
