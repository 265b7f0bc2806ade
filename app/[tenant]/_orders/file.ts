import type { SellingSide } from "@/lib/base/paths";
import { amountCell, csvFile } from "@/lib/csv/csv";
import { handleCsv } from "@/lib/csv/door";
import { dayIn, timeZone } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/words";
import { type FiledOrder, readOrders } from "@/lib/orders/file/queries";
import type { OrderState } from "@/lib/orders/machine";
import { isOldestFirst, shownState } from "@/lib/orders/queries";
import { orderFilter } from "@/lib/orders/schema";
import { findSellers } from "@/lib/orders/sellers/queries";

/** The list of orders of an area as a CSV: exactly those its address filters, in its order; `usual` as the list has it. */
export const ordersFile = (side: SellingSide, usual: OrderState | "all") =>
  handleCsv(side, "order:read", orderFilter, async (scope, { page: _, seller, sort, ...given }, format) => {
    const [t, states, sellers] = await Promise.all([
      getTranslations("orders"),
      getTranslations("states.order"),
      findSellers(scope, { reseller: given.reseller, seller }),
    ]);
    const state = shownState(given, usual);
    const filter = { ...given, state, reseller: given.reseller ?? sellers?.chosen?.id };
    const oldestFirst = isOldestFirst(scope.actor.side, state, { sort, late: given.late });
    const all = side === "provider";
    return csvFile<FiledOrder>(scope, "order:read", format, {
      name: t("fileName"),
      headers: [
        t("number"),
        t("csv.placed"),
        t("state"),
        t("customer"),
        ...(all ? [t("reseller")] : []),
        t("reference"),
        t("lines"),
        t("csv.linesDone"),
        t("promisedFor"),
        t("csv.currency"),
        t("csv.oneTime"),
        t("csv.monthly"),
        ...(all ? [t("csv.billedOneTime"), t("csv.billedMonthly")] : []),
      ],
      cells: (order) => [
        order.number,
        dayIn(timeZone(), order.placedAt),
        states(order.state),
        order.customerName,
        ...(all ? [order.resellerName ?? t("direct")] : []),
        order.reference,
        order.lineCount,
        order.doneCount,
        order.promisedOn,
        order.currency,
        amountCell(order.oneTimeTotal, order.currency),
        amountCell(order.monthlyTotal, order.currency),
        ...(all
          ? [amountCell(order.billedOneTime, order.currency), amountCell(order.billedMonthly, order.currency)]
          : []),
      ],
      read: (next, after) => readOrders(next, filter, oldestFirst, after),
    });
  });
