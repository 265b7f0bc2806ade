import { handleCsv } from "@/lib/csv/door";
import { getLocale, getTranslations } from "@/lib/i18n/words";
import { priceListFile } from "@/lib/sellable/file/file";
import { sellableFilter } from "@/lib/sellable/schema";

export const GET = handleCsv("reseller", "catalogue:read", sellableFilter, async (scope, filter, format) => {
  const [t, columns, offers, periods, renewals, locale] = await Promise.all([
    getTranslations("sellable"),
    getTranslations("catalogue.csv"),
    getTranslations("terms.offer"),
    getTranslations("terms.period"),
    getTranslations("terms.renewal"),
    getLocale(),
  ]);
  return priceListFile(scope, filter, {
    name: t("fileName"),
    format,
    locale,
    column: (part) => columns(part),
    price: (part) => t(`csv.${part}`),
    offer: (kind) => offers(kind),
    period: (period) => periods(period),
    renewal: (renewal) => renewals(renewal),
  });
});
