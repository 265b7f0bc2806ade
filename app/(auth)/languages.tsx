import { getLocale, getTranslations } from "next-intl/server";
import { emptyFormState } from "@/lib/form-state";
import { languages } from "@/lib/place";
import { changeLanguage } from "./actions";

/** The choice of language below the pages before an area; leads back to `path`. */
export async function Languages({ path }: { path: string }) {
  const [t, locale] = await Promise.all([getTranslations("frame"), getLocale()]);
  return (
    <form
      action={changeLanguage.bind(null, emptyFormState)}
      aria-label={t("language")}
      className="flex justify-center gap-2"
    >
      <input type="hidden" name="next" value={path} />
      {languages.map((each) => (
        <button
          key={each.locale}
          type="submit"
          name="locale"
          value={each.locale}
          lang={each.locale}
          aria-pressed={each.locale === locale}
          className="btn btn-quiet"
        >
          {each.label}
        </button>
      ))}
    </form>
  );
}
