import { getTranslations } from "next-intl/server";
import { handleCsv } from "@/lib/csv-door";
import { getRefusedRows } from "@/lib/imports/queries";
import { refusedFile } from "@/lib/imports/refused";
import { importPlace } from "@/lib/imports/schema";

export const GET = handleCsv("provider", "catalogue:edit", importPlace, async (scope, place, format) => {
  const found = await getRefusedRows(scope, place.import);
  const t = await getTranslations("imports");
  return refusedFile(found, {
    row: t("row"),
    reason: t("reason"),
    name: t("refusedFileName"),
    format,
    sentence: (key, row) => t(`problems.${key}` as never, { row } as never),
    column: (at) => t("columnNumber", { number: at + 1 }),
  });
});
