import { searchPage } from "@/app/[tenant]/_search/search-page";
import { navigation } from "@/app/[tenant]/reseller/navigation";

export { generateMetadata } from "@/app/[tenant]/_search/search-page";
export default searchPage("reseller", "catalogue:read", navigation);
