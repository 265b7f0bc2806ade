import { type SQL, sql } from "drizzle-orm";
import { PAGE_SIZE, searchKey } from "@/lib/list/page";
import { type Most, type Sought, soughtBelow, soughtWords } from "@/lib/list/search";

/** The entries on sale in the scope's own portfolio version, by name; for a reseller and its storefront. */
export const foundEntries = (
  { q, below, page }: Omit<Sought, "beginning"> & { below?: string[] },
  most: Most = PAGE_SIZE + 1,
): SQL => sql`kontor_search_entries(${soughtWords(q)}, ${soughtBelow(below)}, ${searchKey(page, most)})`;
