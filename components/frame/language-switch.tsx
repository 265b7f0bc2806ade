import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { MenuButton, MenuHeading } from "@/components/ui/menu-items";

type LanguageSwitchProps = {
  /** A server action that stores the language sent as `locale`. */
  action: FormAction;
  locale: string;
  /** Each language in its own words. */
  languages: Array<{ locale: string; label: string }>;
};

/** The languages to change to, for the person's menu. */
export async function LanguageSwitch({ action, locale, languages }: LanguageSwitchProps) {
  const t = await getTranslations("frame");
  const others = languages.filter((language) => language.locale !== locale);
  return (
    <ActionForm action={action} className="contents">
      <MenuHeading>{t("language")}</MenuHeading>
      {others.map((language) => (
        <MenuButton key={language.locale} name="locale" value={language.locale}>
          <span lang={language.locale}>{language.label}</span>
        </MenuButton>
      ))}
    </ActionForm>
  );
}
