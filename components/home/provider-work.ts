import { boundedCount } from "@/components/ui/bounded-count";
import { dayBefore } from "@/lib/base/calendar";
import { COUNT_BOUND as CONFLICT_BOUND } from "@/lib/customers/conflicts/queries";
import type { Actor } from "@/lib/door/actor";
import { can } from "@/lib/door/scope";
import { COUNT_BOUND as ENQUIRY_BOUND } from "@/lib/enquiries/queries";
import type { ProviderHome } from "@/lib/home/queries";
import { confirmingSince, HOME_COUNT_BOUND } from "@/lib/home/work/queries";
import { isFor, type ProviderWork, providerWork } from "@/lib/home/work/rules";
import { monthOf, timeZone } from "@/lib/i18n/locale";
import type { Speech } from "@/lib/i18n/speech";
import { withQuery } from "@/lib/list/page";
import type { Entry } from "./for-you";
import type { Waiting } from "./others";
import type { Way } from "./ways";

const bounds: Partial<Record<ProviderWork, number>> = {
  conflicts: CONFLICT_BOUND,
  enquiries: ENQUIRY_BOUND,
};
const late = new Set<ProviderWork>(["late", "lateDelivery"]);
const by: Record<ProviderWork, "fulfilment" | "admin" | "customers" | "product"> = {
  late: "fulfilment",
  due: "fulfilment",
  lateDelivery: "fulfilment",
  toDeliver: "fulfilment",
  conflicts: "admin",
  asked: "customers",
  requests: "customers",
  enquiries: "customers",
  silent: "customers",
  unpriced: "product",
  atLoss: "product",
  toPublish: "product",
};

type Given = { home: ProviderHome; actor: Actor; path: string };

/** What waits for this person of the provider, and what waits for others and it may see. */
export function providerWorkOf({ home, actor, path }: Given, speech: Speech) {
  const t = speech.words("home.work");
  const notes = speech.words("home.workNotes");
  const hrefs = hrefsOf(path);
  const theirs = (work: ProviderWork) => isFor(providerWork[work], actor.roles, home.colleagues);
  const confirming = confirmingSince();
  const day = (of: string) =>
    speech.format.dateTime(new Date(of), { day: "numeric", month: "short", timeZone: "UTC" });
  const noteOf: Partial<Record<ProviderWork, string>> = {
    late: notes("before", { day: day(confirming) }),
    lateDelivery: notes("dayOver"),
    conflicts: notes("toDecide"),
    asked: notes("direct"),
    requests: notes("toDecide"),
    silent: notes("silent"),
    toPublish: notes("unpublished"),
  };
  const mine: Entry[] = [];
  const others: Waiting[] = [];
  for (const work of Object.keys(providerWork) as ProviderWork[]) {
    if (work === "atLoss") continue;
    const count = home.counts[work] ?? 0;
    if (count === 0) continue;
    const shown = {
      key: work,
      label: t(work, { count }),
      count: boundedCount(count, speech, bounds[work] ?? HOME_COUNT_BOUND),
      href: hrefs[work],
    };
    if (theirs(work)) mine.push({ ...shown, note: noteOf[work], late: late.has(work) });
    else if (work !== "asked") others.push({ ...shown, by: speech.words("home.waitsBy")(by[work]) });
  }
  if (theirs("atLoss")) mine.push(...lossEntries(home, path, speech));
  others.push(...askedOfSellers(home, path, theirs("asked"), speech));
  return { mine, others };
}

const hrefsOf = (path: string): Record<Exclude<ProviderWork, "atLoss">, string> => {
  const confirming = confirmingSince();
  const orders = (of: Record<string, string>) => withQuery(`${path}/orders`, of);
  return {
    late: orders({ state: "placed", to: dayBefore(confirming) }),
    due: orders({ state: "placed", from: confirming }),
    lateDelivery: orders({ late: "yes" }),
    toDeliver: orders({ state: "confirmed", late: "no" }),
    conflicts: `${path}/customers/conflicts`,
    asked: orders({ state: "information asked", reseller: "direct" }),
    requests: withQuery(`${path}/subscriptions`, { show: "requests" }),
    enquiries: `${path}/enquiries`,
    silent: withQuery(`${path}/customers`, { silent: "yes" }),
    unpriced: withQuery(`${path}/catalogue`, { price: "missing" }),
    toPublish: withQuery(`${path}/portfolios`, { state: "draft" }),
  };
};

const lossEntries = ({ losses = [] }: ProviderHome, path: string, speech: Speech): Entry[] =>
  losses.map(({ id, name, count }) => ({
    key: id,
    label: speech.words("home.work")("atLoss", { count }),
    note: name,
    count: boundedCount(count, speech, HOME_COUNT_BOUND),
    href: withQuery(`${path}/portfolios/${id}/entries`, { only: "above" }),
  }));

/** Orders whose seller has to answer: a reseller, or whoever of the provider looks after the customer; without the reader's own. */
function askedOfSellers({ counts }: ProviderHome, path: string, answers: boolean, speech: Speech): Waiting[] {
  const { askedAll = 0, asked = 0 } = counts;
  const own = answers ? asked : 0;
  const count = askedAll - own;
  if (count <= 0) return [];
  return [
    {
      key: "askedAll",
      label: speech.words("home.work")("askedAll", { count }),
      by: speech.words("home.waitsBy")("seller"),
      count: boundedCount(count, speech, HOME_COUNT_BOUND - own),
      // The list has all of them, and would show more than is counted here.
      href: own ? undefined : withQuery(`${path}/orders`, { state: "information asked" }),
    },
  ];
}

/** Whether somebody keeps any work at all: who does not, is here to read. */
export const keepsWork = (actor: Actor): boolean =>
  Object.values(providerWork).some((permission) => can(actor, permission));

/** What somebody who keeps no work looks up, by the rights it has. */
export function waysOf({ actor, path }: Omit<Given, "home">, speech: Speech): Way[] {
  const t = speech.words("home.ways");
  const month = monthOf(new Date(), timeZone());
  const way = (
    key: "orders" | "month" | "customers" | "catalogue" | "portfolios" | "audit" | "roles",
    href: string,
  ) => ({
    key,
    label: t(`${key}.label`),
    text: t(`${key}.text`),
    href: path + href,
  });
  const reads = can(actor, "cost:read");
  return [
    ...(can(actor, "audit:read") ? [way("audit", "/settings/audit")] : []),
    ...(can(actor, "settings:read") ? [way("roles", "/settings/roles")] : []),
    ...(can(actor, "order:read")
      ? [
          reads
            ? way("month", withQuery("/orders", { state: "all", from: `${month}-01` }))
            : way("orders", "/orders?state=all"),
        ]
      : []),
    ...(can(actor, "customer:read") ? [way("customers", "/customers")] : []),
    ...(reads ? [way("portfolios", "/portfolios")] : [way("catalogue", "/catalogue")]),
  ];
}
