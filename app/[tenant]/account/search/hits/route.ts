import { searchHits } from "../../../search-hits";
import { navigation } from "../../navigation";

export const GET = searchHits("customer", "order:read", navigation);
