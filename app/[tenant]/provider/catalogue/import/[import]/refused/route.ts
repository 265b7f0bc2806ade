import { handleCsv } from "@/lib/csv/door";
import { getTranslations } from "@/lib/i18n/words";
import { askForRefused } from "@/lib/imports/queries";
import { readRefused, refusedFile } from "@/lib/imports/refused";
import type { ProblemKey } from "@/lib/imports/rules";
import { importPath } from "@/lib/imports/schema";

export const GET = handleCsv("provider", "catalogue:edit", importPath, async (scope, path, format) => {
  const found = await askForRefused(scope, path.import);
  const t = await getTranslations("imports");
  const words = {
    row: t("row"),
    reason: t("reason"),
    name: t("refusedFileName"),
    format,
    sentence: (key: ProblemKey, row: number) => t(`problems.${key}`, { row }),
    column: (at: number) => t("columnNumber", { number: at + 1 }),
  };
  return async () => refusedFile(await readRefused(found), words);
});
