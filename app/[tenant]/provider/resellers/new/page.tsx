import { v7 } from "uuid";
import { admitResellerAction } from "@/app/[tenant]/provider/resellers/actions";
import { AdmissionForm } from "@/components/resellers/admission-form";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { load } from "@/lib/door/load";
import { titled } from "@/lib/i18n/titled";
import { getTranslations } from "@/lib/i18n/words";
import { listPublishedPortfolios } from "@/lib/portfolios/queries";
import { noInput } from "@/lib/resellers/schema";

export const generateMetadata = titled("resellers", "admit");

export default async function AdmitResellerPage(props: PageProps<"/[tenant]/provider/resellers/new">) {
  const loaded = await load("provider", "reseller:admit", props, noInput, listPublishedPortfolios);
  const { data: portfolios, tenant } = loaded;
  const t = await getTranslations("resellers");
  const list = `/${tenant}/provider/resellers`;
  const form = { action: admitResellerAction, tenant, formKey: v7(), cancel: list, portfolios };
  return (
    <>
      <PageHeader title={t("admit")} crumbs={[{ href: list, label: t("title") }]} meta={t("admitIntro")} />
      {portfolios.length > 0 ? (
        <AdmissionForm {...form} />
      ) : (
        <EmptyState
          title={t("nothingToSell")}
          action={<LinkButton href={`/${tenant}/provider/portfolios`}>{t("toPortfolios")}</LinkButton>}
        >
          {t("nothingToSellText")}
        </EmptyState>
      )}
    </>
  );
}
