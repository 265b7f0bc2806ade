import { type SQL, sql } from "drizzle-orm";
import { dayAfter } from "@/lib/base/calendar";
import type { Scope } from "@/lib/door/scope";
import { timeZone, today, yearOf } from "@/lib/i18n/locale";
import { PAGE_SIZE, searchKey } from "@/lib/list/page";
import { type Most, type Sought, soughtAssignee, soughtWords } from "@/lib/list/search";
import { orderNumberOf } from "@/lib/numbers/rules";
import type { ShownSubscriptions } from "./schema";

type SoughtSubscriptions = Omit<Sought, "beginning"> & {
  show: ShownSubscriptions;
  customer?: string | null;
};

const states: Partial<Record<ShownSubscriptions, string>> = {
  noticed: "notice given",
  pending: "change pending",
  ended: "ended",
};

/** The subscriptions in the actor's reach by the day of what comes next: by words of item, SKU or customer, or by the number of their order. */
export const foundSubscriptions = (
  scope: Scope,
  { q, show, customer, page }: SoughtSubscriptions,
  most: Most = PAGE_SIZE + 1,
): SQL => {
  const until = /^\d+$/.test(show) ? dayAfter(today(), Number(show)) : null;
  const number = orderNumberOf(q, yearOf(new Date(), timeZone())) ?? q.trim();
  return sql`kontor_search_subscriptions(${soughtWords(q)}, ${number}::text, ${states[show] ?? "running"}::text, ${until}::date,
    ${customer ?? null}::uuid, ${soughtAssignee(scope)}::uuid, ${searchKey(page, most, show === "ended" ? "desc" : "asc", "date")})`;
};
