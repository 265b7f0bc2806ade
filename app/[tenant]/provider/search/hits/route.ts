import { navigation } from "@/app/[tenant]/provider/navigation";
import { searchHits } from "@/app/[tenant]/search-hits";

export const GET = searchHits("provider", "catalogue:read", navigation);
