import { type SQL, sql } from "drizzle-orm";
import { searchBeginning, searchWords } from "@/lib/search/words";
import { vatNumberOf } from "../customers/vat/rules";
import { timeZone, yearOf } from "../i18n/locale";
import { orderNumberOf } from "../orders/rules";
import { type Cursor, PAGE_SIZE, searchKey } from "../page";
import type { Scope } from "../scope";

/**
 * The narrow doors of db/functions.sql through which a search goes, as sources of ids in the order of their list and from
 * its key on: LIKE under policies cannot use its index. What is read by the ids stays under the caller's own policies.
 */

type Sought = { q: string; page?: Cursor; beginning?: boolean };

/** How many ids a search gives: a page and one more unless told; in no order where they are only counted. */
export type Most = number | { counted: number };
const words = (q: string, beginning = false) =>
  sql`${sql.param(beginning ? [searchBeginning(q)] : searchWords(q))}::text[]`;

/** The tenant's resellers by name; for the provider. With `beginning` those whose name begins with the words. */
export const foundResellers = ({ q, page, beginning }: Sought, most: Most = PAGE_SIZE + 1): SQL =>
  sql`kontor_search_resellers(${words(q, beginning)}, ${searchKey(page, most)})`;

/** The customers in the actor's reach by name: by words of name, VAT number, contact or e-mail; with `beginning` by those that the name begins with. */
export const foundCustomers = (
  scope: Scope,
  { q, state, owner, page, beginning }: Sought & { state?: string | null; owner?: string },
  most: Most = PAGE_SIZE + 1,
): SQL =>
  sql`kontor_search_customers(${words(vatNumberOf(q, null) ?? q, beginning)}, ${state ?? null}::text, ${owner ?? null}::text,
    ${careOf(scope)}::uuid, ${searchKey(page, most)})`;

type SoughtOrders = Sought & {
  state?: string | SQL | null;
  customer?: string | null;
  reseller?: string;
  from?: SQL;
  before?: SQL;
};

/** The orders in the actor's reach by the time of placing: by words of number, reference or customer, or "12" for the number. */
export const foundOrders = (
  scope: Scope,
  { q, state, customer, reseller, from, before, page }: SoughtOrders,
  direction: "asc" | "desc" = "desc",
  most: Most = PAGE_SIZE + 1,
): SQL =>
  sql`kontor_search_orders(${words(q)}, ${orderNumberOf(q, yearOf(new Date(), timeZone())) ?? null}::text, ${state ?? null}::text,
    ${customer ?? null}::uuid, ${reseller ?? null}::text, ${from ?? null}::timestamptz, ${before ?? null}::timestamptz,
    ${careOf(scope)}::uuid, ${searchKey(page, most, direction, "timestamptz")})`;

/** Whose customers a search is narrowed to, where the actor reaches no others. */
const careOf = ({ actor, reach }: Scope) => (reach === "assigned" ? actor.membershipId : null);
