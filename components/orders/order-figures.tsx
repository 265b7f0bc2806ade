import type { KeyFigure } from "@/components/ui/key-figures";
import { Money } from "@/components/ui/money";
import { Time } from "@/components/ui/time";
import type { Speech } from "@/lib/i18n/speech";
import type { OrderState } from "@/lib/orders/machine";
import type { Order } from "@/lib/orders/record/queries";
import { commitmentOf, type PricedLine } from "@/lib/orders/rules";
import { marginTotals } from "@/lib/pricing/billing/rules";
import { OrderTotals } from "./order-totals";

type Summed = {
  state: OrderState;
  currency: string;
  oneTimeTotal: number;
  monthlyTotal: number;
  lines: readonly (PricedLine & { termMonths: number | null })[];
};

/** What an order asks, and what it binds its customer to: one that was rejected or cancelled to nothing. */
export function askedFigures({ lines, ...order }: Summed, speech: Speech): (KeyFigure | null)[] {
  const t = speech.words("orders");
  const bound = comesToNothing(order) ? null : commitmentOf(lines);
  return [
    { label: t("total"), value: <OrderTotals {...order} /> },
    bound && {
      label: t("commitment"),
      value: <Money minor={bound.minor} currency={order.currency} locale={speech.locale} />,
      note: termWords(bound.terms, speech),
    },
  ];
}

/** As askedFigures, with what it leaves the reseller, for those who may know, and since when it runs. */
export function orderFigures(order: Order, speech: Speech): (KeyFigure | null)[] {
  const t = speech.words("orders");
  const { model, seesInternal, lines, currency } = order;
  const [total, commitment] = askedFigures(order, speech);
  return [
    total ?? null,
    seesInternal && model !== "direct"
      ? {
          label: t(model === "agency" ? "commission" : marginName(order)),
          value: <OrderTotals {...marginTotals(model, lines)} currency={currency} />,
        }
      : null,
    commitment ?? null,
    startOf(order, speech),
  ];
}

/** The margin is the reseller's own, or somebody else's to whoever bills it. */
export const marginName = ({ billedOneTime }: Pick<Order, "billedOneTime">) =>
  billedOneTime === null ? ("margin" as const) : ("resellerMargin" as const);

const comesToNothing = ({ state }: Pick<Summed, "state">) => state === "rejected" || state === "cancelled";

/** Since when an order's recurring prices run; that they will where nothing is active yet, and nothing where none does. */
function startOf({ state, lines }: Pick<Order, "state" | "lines">, speech: Speech): KeyFigure | null {
  const t = speech.words("orders");
  const recurring = lines.filter(({ retailRecurring }) => retailRecurring !== null);
  if (!recurring.length || comesToNothing({ state })) return null;
  const [first] = recurring.flatMap(({ activatedAt }) => activatedAt ?? []).sort((a, b) => +a - +b);
  return first
    ? { label: t("runsSince"), value: <Time at={first} as="date" /> }
    : { label: t("start"), value: t("startsActive"), note: t("startsActiveText") };
}

function termWords([least, most]: [number, number], speech: Speech): string {
  const t = speech.words("orders");
  return least === most ? t("overTerm", { count: most }) : t("overTerms", { least, most });
}
