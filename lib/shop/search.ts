import { type SQL, sql } from "drizzle-orm";
import { PAGE_SIZE, searchKey } from "@/lib/list/page";
import { type Sought, soughtBelow, soughtWords } from "@/lib/list/search";

/** The items on sale in the provider's shop, by name. */
export const foundInShop = ({ q, below, page }: Omit<Sought, "beginning"> & { below?: string[] }): SQL =>
  sql`kontor_search_shop(${soughtWords(q)}, ${soughtBelow(below)}, ${searchKey(page, PAGE_SIZE + 1)})`;
