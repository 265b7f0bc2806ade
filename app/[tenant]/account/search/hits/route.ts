import { searchHits } from "@/app/[tenant]/_search/hits";
import { navigation } from "@/app/[tenant]/account/navigation";

export const GET = searchHits("customer", "order:read", navigation);
