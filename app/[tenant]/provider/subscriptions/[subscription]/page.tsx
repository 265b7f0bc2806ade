import { subscriptionPage } from "@/app/[tenant]/_subscriptions/subscription-page";
import * as messageActions from "@/app/[tenant]/provider/messages/actions";
import * as actions from "@/app/[tenant]/provider/subscriptions/actions";

export { generateMetadata } from "@/app/[tenant]/_subscriptions/subscription-page";
export default subscriptionPage("provider", { ...actions, ...messageActions });
