import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslations } from "@/lib/i18n/words";

/** In place of a page of a shop or storefront that is not there, or whose item is no longer for sale. */
export async function NotSold({ path }: { path: string }) {
  const t = await getTranslations("shop");
  return (
    <>
      <PageHeader title={t("goneTitle")} />
      <p className="max-w-prose">{t("goneText")}</p>
      <div className="flex flex-wrap gap-2">
        <LinkButton href={path} variant="primary">
          {t("goneHome")}
        </LinkButton>
        <LinkButton href={`${path}/ask`}>{t("goneAsk")}</LinkButton>
      </div>
    </>
  );
}
