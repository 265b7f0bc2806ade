import { nameOf } from "@/components/sellable/line-name";
import { prospectDay } from "@/components/subscriptions/prospect";
import type { Side } from "@/lib/base/paths";
import { amountCell, csvFile } from "@/lib/csv/csv";
import { handleCsv } from "@/lib/csv/door";
import { can } from "@/lib/door/scope";
import { dayIn, timeZone } from "@/lib/i18n/locale";
import { getSpeech } from "@/lib/i18n/words";
import { type FiledSubscription, readSubscriptions } from "@/lib/subscriptions/file/queries";
import { priceOn, retailAheadOf } from "@/lib/subscriptions/prices/rules";
import { prospectOf } from "@/lib/subscriptions/rules";
import { monthlyOfEach } from "@/lib/subscriptions/running/rules";
import { subscriptionFilter } from "@/lib/subscriptions/schema";

/** The list of subscriptions of an area as a CSV: exactly those its address filters, in its order. */
export const subscriptionsFile = (side: Side) =>
  handleCsv(side, "subscription:read", subscriptionFilter, async (scope, { page: _, ...filter }, format) => {
    const speech = await getSpeech();
    const t = speech.words("subscriptions");
    const sells = side !== "customer";
    const all = side === "provider";
    const knows = sells && can(scope.actor, "margin:read");
    return csvFile<FiledSubscription>(scope, "subscription:read", format, {
      name: t("fileName"),
      headers: [
        t("csv.sku"),
        t("item"),
        ...(sells ? [t("customer")] : []),
        ...(all ? [t("reseller")] : []),
        t("quantity"),
        t("csv.nextQuantity"),
        t("csv.currency"),
        t("csv.each"),
        t("csv.period"),
        t("csv.monthly"),
        ...(knows ? [t(all ? "csv.billed" : "csv.left")] : []),
        t("since"),
        t("csv.nextOn"),
        t("comesNext"),
        t("csv.nextEach"),
        t("csv.nextPriceOn"),
        t("state"),
      ],
      cells: (row) => {
        const monthly = monthlyOfEach(row);
        const next = prospectDay(row, speech);
        const from = retailAheadOf(row, prospectOf(row));
        return [
          row.sku,
          nameOf(row, speech.locale),
          ...(sells ? [row.customerName] : []),
          ...(all ? [row.resellerName ?? t("direct")] : []),
          row.quantity,
          row.nextQuantity,
          row.currency,
          amountCell(row.retailRecurring, row.currency),
          speech.words("terms.period")(row.period),
          amountCell(monthly.monthly, row.currency),
          ...(knows ? [amountCell(all ? monthly.billed : monthly.left, row.currency)] : []),
          dayIn(timeZone(), row.startedAt),
          next.day,
          next.note,
          from ? amountCell(priceOn(row, from), row.currency) : null,
          from ?? null,
          speech.words("states.subscription")(row.state),
        ];
      },
      read: (next, after) => readSubscriptions(next, filter, after),
    });
  });
