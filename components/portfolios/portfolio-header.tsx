import { LinkButton } from "@/components/ui/button";
import { DetailsMenu } from "@/components/ui/details-menu";
import { MenuLink } from "@/components/ui/menu-items";
import { PageHeader } from "@/components/ui/page-header";
import { Tabs } from "@/components/ui/tabs";
import type { Actor } from "@/lib/door/actor";
import { can } from "@/lib/door/scope";
import { getTranslations } from "@/lib/i18n/words";
import type { Portfolio } from "@/lib/portfolios/queries";
import { PublishedMark } from "./portfolio-table";

type PortfolioHeaderProps = {
  portfolio: Portfolio;
  actor: Actor;
  current: "overview" | "entries" | "add" | "changes";
};

/** Name and state of a portfolio, and the way to its parts; the same on all of them. */
export async function PortfolioHeader({ portfolio, actor, current }: PortfolioHeaderProps) {
  const t = await getTranslations("portfolios");
  const list = `/${actor.tenantSlug}/provider/portfolios`;
  const path = `${list}/${portfolio.id}`;
  const mayEdit = can(actor, "portfolio:edit");
  const next = mayEdit && current !== "add" && current !== "changes" && nextStep(portfolio);
  const tabs = [
    { key: "overview", href: path },
    { key: "entries", href: `${path}/entries` },
    ...(mayEdit ? ([{ key: "add", href: `${path}/add` }] as const) : []),
    { key: "changes", href: `${path}/changes` },
  ] as const;
  return (
    <>
      <PageHeader
        title={portfolio.name}
        crumbs={[{ href: list, label: t("title") }]}
        state={<PublishedMark liveNumber={portfolio.liveNumber} hasDraft={portfolio.draftId !== null} />}
        meta={t("inCurrency", { currency: portfolio.currency })}
        primary={
          next && (
            <LinkButton href={`${path}/${next.to}`} variant="primary">
              {t(next.label)}
            </LinkButton>
          )
        }
        actions={
          mayEdit && (
            <DetailsMenu label={t("more")}>
              <MenuLink href={`${path}/edit`}>{t("edit")}</MenuLink>
              <MenuLink href={`${path}/copy`}>{t("copy")}</MenuLink>
            </DetailsMenu>
          )
        }
      />
      <Tabs
        label={t("parts")}
        tabs={tabs.map(({ key, href }) => ({ href, label: t(`tab.${key}`), current: key === current }))}
      />
    </>
  );
}

/** A draft is reviewed; without one, offers are added. */
const nextStep = ({ draftId }: Portfolio) =>
  draftId === null
    ? ({ to: "add", label: "addOffers" } as const)
    : ({ to: "changes", label: "review" } as const);
