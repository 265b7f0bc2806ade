import { type SQL, sql } from "drizzle-orm";
import { searchWords } from "@/lib/search/words";
import { type Cursor, PAGE_SIZE, searchKey } from "../../page";
import type { Most } from "../queries";

/** The narrow doors of db/functions.sql to items and entries, as lib/search/queries.ts has them for companies and orders. */

type Sought = { q: string; below?: string[]; page?: Cursor };

const words = (q: string) => sql`${sql.param(searchWords(q))}::text[]`;
const within = (below: string[] | undefined) => sql`${below ? sql.param(below) : null}::uuid[]`;

/** The tenant's items by name, in a state, of a kind and of categories where told; for the provider. */
export const foundItems = (
  { q, state, kind, below, page }: Sought & { state?: string; kind?: string },
  most: Most = PAGE_SIZE + 1,
): SQL =>
  sql`kontor_search_items(${words(q)}, ${state ?? null}::text, ${kind ?? null}::text, ${within(below)}, ${searchKey(page, most)})`;

/** The items on sale in the provider's shop, by name. */
export const foundInShop = ({ q, below, page }: Sought): SQL =>
  sql`kontor_search_shop(${words(q)}, ${within(below)}, ${searchKey(page, PAGE_SIZE + 1)})`;

/** The entries on sale in the scope's own portfolio version, by name; for a reseller and its storefront. */
export const foundEntries = ({ q, below, page }: Sought, most: Most = PAGE_SIZE + 1): SQL =>
  sql`kontor_search_entries(${words(q)}, ${within(below)}, ${searchKey(page, most)})`;
