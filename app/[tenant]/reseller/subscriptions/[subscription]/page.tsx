import { subscriptionPage } from "@/app/[tenant]/_subscriptions/subscription-page";
import * as messageActions from "@/app/[tenant]/reseller/messages/actions";
import * as actions from "@/app/[tenant]/reseller/subscriptions/actions";

export { generateMetadata } from "@/app/[tenant]/_subscriptions/subscription-page";
export default subscriptionPage("reseller", { ...actions, ...messageActions });
