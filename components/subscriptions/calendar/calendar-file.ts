import { nameOf } from "@/components/sellable/line-name";
import { env } from "@/lib/base/env";
import { writeCalendar } from "@/lib/base/icalendar";
import { areaPath } from "@/lib/base/paths";
import type { Actor } from "@/lib/door/actor";
import { isLocale, today } from "@/lib/i18n/locale";
import { wordsIn } from "@/lib/i18n/speech";
import type { FedSubscription } from "@/lib/subscriptions/calendar/queries";
import { dueOf } from "@/lib/subscriptions/calendar/rules";

/** What comes next for subscriptions as a calendar in the language of its reader; no price is in it. */
export function calendarFile(reader: Actor, found: FedSubscription[], made: Date): string {
  const { tenantSlug, tenantLocale, userLocale, side } = reader;
  const locale = [userLocale, tenantLocale].find(isLocale) ?? "en";
  const t = wordsIn(locale, "subscriptions.calendar");
  const area = areaPath(tenantSlug, side);
  const name = reader.customerName ?? reader.resellerName ?? reader.tenantName;
  return writeCalendar({
    name: t("feedName", { name }),
    made,
    days: found.flatMap((each) =>
      dueOf(each, today()).map(({ kind, day }) => {
        const what = { quantity: each.quantity, item: nameOf(each, locale) };
        const title = t(`event.${kind}`, what);
        return {
          id: `${each.id}-${kind}`,
          day,
          title: side === "customer" ? title : `${title} · ${each.customerName}`,
          text: t("eventText", { sku: each.sku }),
          url: `${env().KONTOR_URL}${area}/subscriptions/${each.id}`,
        };
      }),
    ),
  });
}
