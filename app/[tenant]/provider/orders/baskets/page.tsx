import { basketsPage } from "@/app/[tenant]/_orders/baskets-page";

export { generateMetadata } from "@/app/[tenant]/_orders/baskets-page";
export default basketsPage("provider");
