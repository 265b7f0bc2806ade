import { newOrderPage } from "@/app/[tenant]/_orders/new-page";
import { pickLinesAction } from "@/app/[tenant]/provider/orders/actions";

export { generateMetadata } from "@/app/[tenant]/_orders/new-page";
export default newOrderPage("provider", pickLinesAction);
