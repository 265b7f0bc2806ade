import { handleCsv } from "@/lib/csv/door";
import { getTranslations } from "@/lib/i18n/words";
import { changesFile } from "@/lib/resellers/reassignment/file";
import { reassignment } from "@/lib/resellers/schema";

export const GET = handleCsv("provider", "reseller:edit", reassignment, async (scope, wanted, format) => {
  const [t, kinds] = await Promise.all([getTranslations("resellers"), getTranslations("portfolios")]);
  return changesFile(scope, wanted, {
    name: t("changesFile"),
    format,
    column: (key) => t(`csv.${key}`),
    change: (kind) => kinds(`changeKind.${kind}`),
  });
});
