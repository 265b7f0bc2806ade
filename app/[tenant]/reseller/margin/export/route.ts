import { handleCsv } from "@/lib/csv/door";
import { marginFile } from "@/lib/home/margin/file";
import { marginQuery } from "@/lib/home/margin/schema";
import { getTranslations } from "@/lib/i18n/words";

export const GET = handleCsv("reseller", "margin:read", marginQuery, async (scope, { month }, format) => {
  const t = await getTranslations("margin");
  return marginFile(scope, month, {
    name: `${t("fileName")}-${month}`,
    customer: t("customer"),
    currency: t("currency"),
    column: (part) => t(`parts.${part}`),
    format,
  });
});
