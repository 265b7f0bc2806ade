import { type SQL, sql } from "drizzle-orm";
import { PAGE_SIZE, searchKey } from "@/lib/list/page";
import { type Most, type Sought, soughtWords } from "@/lib/list/search";

/** The tenant's resellers by name; for the provider. With `beginning` those whose name begins with the words. */
export const foundResellers = ({ q, page, beginning }: Sought, most: Most = PAGE_SIZE + 1): SQL =>
  sql`kontor_search_resellers(${soughtWords(q, beginning)}, ${searchKey(page, most)})`;
