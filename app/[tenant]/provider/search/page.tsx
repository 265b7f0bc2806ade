import { searchPage } from "@/app/[tenant]/_search/search-page";
import { navigation } from "@/app/[tenant]/provider/navigation";

export { generateMetadata } from "@/app/[tenant]/_search/search-page";
export default searchPage("provider", "catalogue:read", navigation);
