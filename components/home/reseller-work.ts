import { boundedCount } from "@/components/ui/bounded-count";
import { COUNT_BOUND } from "@/lib/enquiries/queries";
import type { ResellerHome } from "@/lib/home/queries";
import { HOME_COUNT_BOUND } from "@/lib/home/work/queries";
import type { Speech } from "@/lib/i18n/speech";
import { withQuery } from "@/lib/list/page";
import type { Entry } from "./for-you";
import type { Waiting } from "./others";

type Counted = {
  key: "asked" | "lateOrders" | "requests" | "enquiries" | "wishes" | "baskets";
  of?: number;
  bound?: number;
};
type Given = { home: Pick<ResellerHome, "counts">; path: string; provider: string };

/** What goes on only when the reseller acts, and what lies with the provider. */
export function resellerWorkOf({ home: { counts }, path, provider }: Given, speech: Speech) {
  const t = speech.words("home.work");
  const notes = speech.words("home.workNotes");
  const orders = (state: string) => withQuery(`${path}/orders`, { state });
  const entries: (Omit<Entry, "key" | "count" | "label"> & Counted)[] = [
    {
      key: "asked",
      of: counts.asked,
      note: notes("from", { name: provider }),
      href: orders("information asked"),
    },
    {
      key: "lateOrders",
      of: counts.lateOrders,
      note: notes("dayOver"),
      href: withQuery(`${path}/orders`, { late: "yes" }),
      late: true,
    },
    {
      key: "requests",
      of: counts.requests,
      note: notes("toDecide"),
      href: withQuery(`${path}/subscriptions`, { show: "requests" }),
    },
    {
      key: "enquiries",
      of: counts.enquiries,
      bound: COUNT_BOUND,
      href: `${path}/enquiries`,
    },
    {
      key: "wishes",
      of: counts.wishes,
      note: notes("cleared", { name: provider }),
      href: `${path}/customers/wishes`,
    },
    {
      key: "baskets",
      of: counts.baskets,
      note: notes("notOrdered"),
      href: `${path}/orders/baskets`,
    },
  ];
  const written = (count: number, bound = HOME_COUNT_BOUND) => boundedCount(count, speech, bound);
  const mine: Entry[] = entries.flatMap(({ of = 0, bound, ...entry }) =>
    of > 0 ? [{ ...entry, label: t(entry.key, { count: of }), count: written(of, bound) }] : [],
  );
  const { placed = 0 } = counts;
  const others: Waiting[] = placed
    ? [{ key: "placed", label: t("due"), by: provider, count: written(placed), href: orders("placed") }]
    : [];
  return { mine, others };
}
