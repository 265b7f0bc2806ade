import { getTranslations } from "next-intl/server";
import { handle } from "@/lib/handle";
import { changesFile } from "@/lib/resellers/reassignment/file";
import { reassignment } from "@/lib/resellers/schema";

export const GET = handle("provider", "reseller:edit", reassignment, async (scope, wanted) => {
  const [t, kinds] = await Promise.all([getTranslations("resellers"), getTranslations("portfolios")]);
  return changesFile(scope, wanted, {
    name: t("changesFile"),
    column: (key) => t(`csv.${key}`),
    change: (kind) => kinds(`changeKind.${kind}`),
  });
});
