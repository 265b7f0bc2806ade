import { searchHits } from "@/app/[tenant]/_search/hits";
import { navigation } from "@/app/[tenant]/provider/navigation";

export const GET = searchHits("provider", "catalogue:read", navigation);
