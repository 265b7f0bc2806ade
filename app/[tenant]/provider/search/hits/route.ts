import { searchHits } from "../../../search-hits";
import { navigation } from "../../navigation";

export const GET = searchHits("provider", "catalogue:read", navigation);
