import { BoundedCount } from "@/components/ui/bounded-count";
import { TextLink } from "@/components/ui/button";
import type { KeyFigure } from "@/components/ui/key-figures";
import type { Speech } from "@/lib/i18n/speech";
import { withQuery } from "@/lib/list/page";
import { MOST_CUSTOMERS_COUNTED } from "@/lib/resellers/business/queries";
import type { ResellerRecord } from "@/lib/resellers/queries";

/** What a reseller sells from, and how much it has going, for those who may read it. */
export function resellerFigures(record: ResellerRecord, tenant: string, speech: Speech) {
  const t = speech.words("resellers");
  const { reseller, customers, openOrders } = record;
  const area = `/${tenant}/provider`;
  const counted = (label: string, count: number | undefined, href: string): KeyFigure | false =>
    count !== undefined && {
      label,
      value: (
        <TextLink href={href}>
          <BoundedCount count={count} bound={MOST_CUSTOMERS_COUNTED} />
        </TextLink>
      ),
    };
  return [
    {
      label: t("portfolio"),
      value: reseller.portfolioId ? (
        <TextLink href={`${area}/portfolios/${reseller.portfolioId}`}>{reseller.portfolioName}</TextLink>
      ) : (
        t("noPortfolio")
      ),
    },
    counted(t("customers"), customers, withQuery(`${area}/customers`, { owner: reseller.id })),
    counted(
      t("openOrders"),
      openOrders,
      withQuery(`${area}/orders`, { reseller: reseller.id, state: "all" }),
    ),
  ];
}
