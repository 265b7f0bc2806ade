import { subscriptionsPage } from "@/app/[tenant]/_subscriptions/subscriptions-page";

export { generateMetadata } from "@/app/[tenant]/_subscriptions/subscriptions-page";
export default subscriptionsPage("reseller");
