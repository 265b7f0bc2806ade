import { navigation } from "@/app/[tenant]/reseller/navigation";
import { searchHits } from "@/app/[tenant]/search-hits";

export const GET = searchHits("reseller", "catalogue:read", navigation);
