import { searchHits } from "@/app/[tenant]/_search/hits";
import { navigation } from "@/app/[tenant]/reseller/navigation";

export const GET = searchHits("reseller", "catalogue:read", navigation);
