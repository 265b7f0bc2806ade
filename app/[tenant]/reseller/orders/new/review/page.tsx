import { reviewPage } from "@/app/[tenant]/_orders/review-page";
import * as actions from "@/app/[tenant]/reseller/orders/actions";

export { generateMetadata } from "@/app/[tenant]/_orders/review-page";
export default reviewPage("reseller", actions);
