import { type SQL, sql } from "drizzle-orm";
import type { Scope } from "@/lib/door/scope";
import { PAGE_SIZE, searchKey } from "@/lib/list/page";
import { type Most, type Sought, soughtAssignee, soughtWords } from "@/lib/list/search";
import { vatNumberOf } from "@/lib/vat/rules";

/** The customers in the actor's reach by name: by words of name, VAT number, contact or e-mail; with `beginning` by those that the name begins with. */
export const foundCustomers = (
  scope: Scope,
  { q, state, owner, page, beginning }: Sought & { state?: string | null; owner?: string },
  most: Most = PAGE_SIZE + 1,
): SQL =>
  sql`kontor_search_customers(${soughtWords(vatNumberOf(q, null) ?? q, beginning)}, ${state ?? null}::text, ${owner ?? null}::text,
    ${soughtAssignee(scope)}::uuid, ${searchKey(page, most)})`;
