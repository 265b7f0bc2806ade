import { fittingPart } from "@/lib/base/words";
import { getTranslations } from "@/lib/i18n/words";

/** Says what was searched for where a search is longer than what fits. */
export async function SearchedPart({ q }: { q: string }) {
  const part = fittingPart(q);
  if (part === undefined) return null;
  const t = await getTranslations("ui");
  return (
    <p role="status" className="col-span-full basis-full text-sm">
      {t("searchedPart", { part })}
    </p>
  );
}
