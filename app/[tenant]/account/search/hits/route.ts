import { navigation } from "@/app/[tenant]/account/navigation";
import { searchHits } from "@/app/[tenant]/search-hits";

export const GET = searchHits("customer", "order:read", navigation);
