import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty";
import { areaPath } from "@/lib/base/paths";
import type { Actor } from "@/lib/door/actor";
import { getTranslations } from "@/lib/i18n/words";

type NothingSellableProps = { path: string; filtered: boolean; actor: Actor };

/** Why the catalogue is empty, and whom to ask: nothing fits the filter, or portfolio or catalogue hold nothing yet. */
export async function NothingSellable({ path, filtered, actor }: NothingSellableProps) {
  const t = await getTranslations("sellable");
  if (filtered) {
    return (
      <EmptyState title={t("noMatch")} action={<LinkButton href={path}>{t("showAll")}</LinkButton>}>
        {t("noMatchText")}
      </EmptyState>
    );
  }
  if (actor.side === "provider") {
    const catalogue = `${areaPath(actor.tenantSlug, "provider")}/catalogue`;
    return (
      <EmptyState
        title={t("emptyCatalogueTitle")}
        action={<LinkButton href={catalogue}>{t("toCatalogue")}</LinkButton>}
      >
        {t("emptyCatalogue")}
      </EmptyState>
    );
  }
  const why = actor.portfolioId ? (actor.versionId ? "emptyVersion" : "notPublished") : "noPortfolio";
  return <EmptyState title={t("emptyTitle")}>{t(why, { provider: actor.tenantName })}</EmptyState>;
}
