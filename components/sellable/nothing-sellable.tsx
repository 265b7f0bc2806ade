import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty";
import type { Actor } from "@/lib/actor";

type NothingSellableProps = { path: string; filtered: boolean; actor: Actor };

/** Why the catalogue is empty, and whom to ask: nothing fits the filter, or the portfolio holds nothing yet. */
export async function NothingSellable({ path, filtered, actor }: NothingSellableProps) {
  const t = await getTranslations("sellable");
  if (filtered) {
    return (
      <EmptyState title={t("noMatch")} action={<LinkButton href={path}>{t("showAll")}</LinkButton>}>
        {t("noMatchText")}
      </EmptyState>
    );
  }
  const why = actor.portfolioId ? (actor.versionId ? "emptyVersion" : "notPublished") : "noPortfolio";
  return <EmptyState title={t("emptyTitle")}>{t(why, { provider: actor.tenantName })}</EmptyState>;
}
