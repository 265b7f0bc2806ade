import { Notice } from "@/components/frame/notice";
import { PortfolioHeader } from "@/components/portfolios/portfolio-header";
import { PortfolioRecordView } from "@/components/portfolios/portfolio-record";
import { load } from "@/lib/door/load";
import { can } from "@/lib/door/scope";
import { titled } from "@/lib/i18n/titled";
import { getPortfolioRecord } from "@/lib/portfolios/queries";
import { portfolioPath } from "@/lib/portfolios/schema";

export const generateMetadata = titled("portfolios", "portfolio");

export default async function PortfolioPage(props: PageProps<"/[tenant]/provider/portfolios/[portfolio]">) {
  const loaded = await load("provider", "portfolio:read", props, portfolioPath, getPortfolioRecord);
  const { data, actor, tenant, notice } = loaded;
  return (
    <>
      <PortfolioHeader portfolio={data.portfolio} actor={actor} current="overview" />
      <Notice notice={notice} />
      <PortfolioRecordView
        record={data}
        area={`/${tenant}/provider`}
        mayEdit={can(actor, "portfolio:edit")}
      />
    </>
  );
}
