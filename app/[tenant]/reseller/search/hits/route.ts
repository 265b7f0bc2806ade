import { searchHits } from "../../../search-hits";
import { navigation } from "../../navigation";

export const GET = searchHits("reseller", "catalogue:read", navigation);
