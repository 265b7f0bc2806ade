import { inboxPage } from "@/app/[tenant]/_notifications/inbox-page";
import { openNotificationAction, readNotificationAction, readNotificationsAction } from "./actions";

export { generateMetadata } from "@/app/[tenant]/_notifications/inbox-page";
export default inboxPage("customer", {
  openAction: openNotificationAction,
  readAction: readNotificationAction,
  readAllAction: readNotificationsAction,
});
