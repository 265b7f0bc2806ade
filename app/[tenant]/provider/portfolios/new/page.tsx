import { createPortfolioAction } from "@/app/[tenant]/provider/portfolios/actions";
import { PortfolioForm } from "@/components/portfolios/portfolio-form";
import { PageHeader } from "@/components/ui/page-header";
import { loadActor } from "@/lib/door/load";
import { titled } from "@/lib/i18n/titled";
import { getTranslations } from "@/lib/i18n/words";
import { noInput } from "@/lib/portfolios/schema";

export const generateMetadata = titled("portfolios", "new");

export default async function NewPortfolioPage(props: PageProps<"/[tenant]/provider/portfolios/new">) {
  const { actor, tenant } = await loadActor("provider", "portfolio:edit", props, noInput);
  const t = await getTranslations("portfolios");
  const list = `/${tenant}/provider/portfolios`;
  return (
    <>
      <PageHeader title={t("new")} crumbs={[{ href: list, label: t("title") }]} />
      <PortfolioForm action={createPortfolioAction} tenant={tenant} cancel={list} currency={actor.currency} />
    </>
  );
}
