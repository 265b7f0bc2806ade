import { searchPage } from "@/app/[tenant]/_search/search-page";
import { navigation } from "@/app/[tenant]/account/navigation";

export { generateMetadata } from "@/app/[tenant]/_search/search-page";
export default searchPage("customer", "order:read", navigation);
