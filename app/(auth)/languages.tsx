import { ActionForm } from "@/components/ui/form";
import { languages } from "@/lib/base/paths";
import { getLocale, getTranslations } from "@/lib/i18n/words";
import { changeLanguage } from "./actions";

/** The choice of language below the pages before an area; leads back to `path`. */
export async function Languages({ path }: { path: string }) {
  const [t, locale] = await Promise.all([getTranslations("frame"), getLocale()]);
  return (
    <ActionForm
      action={changeLanguage}
      hidden={{ next: path }}
      ariaLabel={t("language")}
      className="flex items-center justify-center gap-2"
    >
      {languages.map((each) =>
        each.locale === locale ? (
          <span key={each.locale} aria-current="true" className="px-3 py-2 font-semibold">
            {each.label}
          </span>
        ) : (
          <button
            key={each.locale}
            type="submit"
            name="locale"
            value={each.locale}
            lang={each.locale}
            className="btn btn-quiet"
          >
            {each.label}
          </button>
        ),
      )}
    </ActionForm>
  );
}
