import { type SQL, sql } from "drizzle-orm";
import { PAGE_SIZE, searchKey } from "@/lib/list/page";
import { type Most, type Sought, soughtBelow, soughtWords } from "@/lib/list/search";

type SoughtItems = Omit<Sought, "beginning"> & { state?: string; kind?: string; below?: string[] };

/** The tenant's items by name, in a state, of a kind and of categories where told; for the provider. */
export const foundItems = ({ q, state, kind, below, page }: SoughtItems, most: Most = PAGE_SIZE + 1): SQL =>
  sql`kontor_search_items(${soughtWords(q)}, ${state ?? null}::text, ${kind ?? null}::text, ${soughtBelow(below)}, ${searchKey(page, most)})`;
