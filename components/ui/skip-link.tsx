import { getTranslations } from "@/lib/i18n/words";

/** The first thing Tab reaches; the page's main element must have id="main" and tabIndex={-1}. */
export async function SkipLink() {
  const t = await getTranslations("ui");
  return (
    <a href="#main" className="skip-link btn btn-primary">
      {t("skip")}
    </a>
  );
}
