import { getLocale, getTranslations } from "next-intl/server";
import { handle } from "@/lib/handle";
import { changesFile } from "@/lib/imports/preview/file";
import { importPlace } from "@/lib/imports/schema";

export const GET = handle("provider", "catalogue:edit", importPlace, async (scope, place) => {
  const [t, kinds, states, locale] = await Promise.all([
    getTranslations("imports"),
    getTranslations("terms.kind"),
    getTranslations("states.item"),
    getLocale(),
  ]);
  return changesFile(scope, place.import, {
    name: t("changesFileName"),
    locale,
    column: (key) => t(`changesCsv.${key}`),
    field: (field) => t(`changeField.${field}`),
    word: (field, value) => (field === "kind" ? kinds(value as never) : states(value as never)),
  });
});
