import { handleCsv } from "@/lib/csv/door";
import { getLocale, getTranslations } from "@/lib/i18n/words";
import { changesFile } from "@/lib/imports/preview/file";
import { importPath } from "@/lib/imports/schema";

export const GET = handleCsv("provider", "catalogue:edit", importPath, async (scope, path, format) => {
  const [t, catalogue, kinds, states, locale] = await Promise.all([
    getTranslations("imports"),
    getTranslations("catalogue"),
    getTranslations("terms.kind"),
    getTranslations("states.item"),
    getLocale(),
  ]);
  return changesFile(scope, path.import, {
    name: t("changesFileName"),
    locale,
    format,
    column: (key) => t(`changesCsv.${key}`),
    field: (field) => t(`changeField.${field}`),
    kind: (kind) => kinds(kind),
    state: (state) => states(state),
    toOrder: catalogue("leadTimeToOrder"),
  });
});
