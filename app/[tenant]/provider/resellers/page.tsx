import { Notice } from "@/components/frame/notice";
import { ResellerList } from "@/components/resellers/reseller-list";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { load } from "@/lib/door/load";
import { can } from "@/lib/door/scope";
import { titled } from "@/lib/i18n/titled";
import { getTranslations } from "@/lib/i18n/words";
import { listResellers } from "@/lib/resellers/queries";
import { resellerList } from "@/lib/resellers/schema";

export const generateMetadata = titled("resellers", "title");

export default async function ResellersPage(props: PageProps<"/[tenant]/provider/resellers">) {
  const loaded = await load("provider", "reseller:read", props, resellerList, listResellers);
  const { data, query, actor, tenant, notice } = loaded;
  const t = await getTranslations("resellers");
  const path = `/${tenant}/provider/resellers`;
  const admit = can(actor, "reseller:admit") && (
    <LinkButton href={`${path}/new`} variant="primary">
      {t("admit")}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t("title")} meta={t("intro")} primary={admit} />
      <Notice notice={notice} />
      <ResellerList actor={actor} data={data} query={query} path={path} />
    </>
  );
}
