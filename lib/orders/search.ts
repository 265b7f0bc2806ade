import { type SQL, sql } from "drizzle-orm";
import type { Scope } from "@/lib/door/scope";
import { timeZone, today, yearOf } from "@/lib/i18n/locale";
import { PAGE_SIZE, searchKey } from "@/lib/list/page";
import { type Most, type Sought, soughtAssignee, soughtWords } from "@/lib/list/search";
import { orderNumberOf } from "@/lib/numbers/rules";

import { trackingKey } from "./parcels/rules";

type SoughtOrders = Sought & {
  state?: string | SQL | null;
  customer?: string | null;
  reseller?: string;
  assignee?: string | null;
  from?: SQL;
  before?: SQL;
  late?: "yes" | "no";
};

/** The orders in the actor's reach by the time of placing, or by when they must go on where that is asked for: by words of number, reference or customer, or "12" for the number, and those of which a parcel has this number. */
export const foundOrders = (
  scope: Scope,
  { q, state, customer, reseller, assignee, from, before, late, page }: SoughtOrders,
  direction: "asc" | "desc" = "desc",
  most: Most = PAGE_SIZE + 1,
): SQL =>
  sql`kontor_search_orders(${soughtWords(q)}, ${orderNumberOf(q, yearOf(new Date(), timeZone())) ?? null}::text, ${state ?? null}::text,
    ${customer ?? null}::uuid, ${reseller ?? null}::text, ${from ?? null}::timestamptz, ${before ?? null}::timestamptz,
    ${assignee ?? null}::uuid, ${soughtAssignee(scope)}::uuid, ${searchKey(page, most, direction, "timestamptz")},
    ${late === "yes" ? today() : null}::date, ${late === "no" ? today() : null}::date, ${trackingKey(q)}::text)`;
