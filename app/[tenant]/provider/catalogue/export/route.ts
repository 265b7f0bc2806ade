import { itemsFile } from "@/lib/catalogue/export/file";
import { nameIn } from "@/lib/catalogue/rules";
import { itemFilter } from "@/lib/catalogue/schema";
import { handleCsv } from "@/lib/csv/door";
import { getLocale, getTranslations } from "@/lib/i18n/words";

export const GET = handleCsv("provider", "catalogue:read", itemFilter, async (scope, filter, format) => {
  const [t, states, locale] = await Promise.all([
    getTranslations("catalogue"),
    getTranslations("states.item"),
    getLocale(),
  ]);
  return itemsFile(scope, filter, {
    name: t("exportFile"),
    column: (part) => t(`csv.${part}`),
    category: ({ names, slug }) => nameIn(names, slug, locale, scope.actor.tenantLocale),
    state: (state) => states(state),
    toOrder: t("leadTimeToOrder"),
    yes: t("yes"),
    no: t("no"),
    format,
  });
});
