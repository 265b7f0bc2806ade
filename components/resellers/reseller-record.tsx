import type { ReactNode } from "react";
import { AuditTimeline } from "@/components/audit/timeline";
import { BoundedCount } from "@/components/ui/bounded-count";
import { LinkButton, TextLink } from "@/components/ui/button";
import { Fact, Facts } from "@/components/ui/facts";
import { Columns, Section } from "@/components/ui/section";
import { getLocale, getTranslations } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";
import { MOST_CUSTOMERS_COUNTED } from "@/lib/resellers/business/queries";
import type { ResellerRecord } from "@/lib/resellers/queries";
import { ResellerOrders } from "./orders";

type ResellerRecordProps = {
  record: ResellerRecord;
  tenant: string;
  /** Whether the reader may give it another portfolio. */
  assign: boolean;
  /** Standing and team, with the steps the actor may take. */
  children: ReactNode;
};

export async function ResellerRecordView({ record, tenant, assign, children }: ResellerRecordProps) {
  const t = await getTranslations("resellers");
  const { reseller, customers, orders, timeline } = record;
  return (
    <Columns
      aside={
        <Section title={t("history")}>
          <AuditTimeline entries={timeline} label={t("history")} />
        </Section>
      }
    >
      <Section title={t("company")}>
        <CompanyFacts record={record} />
      </Section>
      <Section title={t("selling")}>
        <Facts>
          <Fact label={t("portfolio")}>
            {reseller.portfolioId ? (
              <TextLink href={`/${tenant}/provider/portfolios/${reseller.portfolioId}`}>
                {reseller.portfolioName}
              </TextLink>
            ) : (
              t("noPortfolio")
            )}
          </Fact>
          {customers !== undefined && (
            <Fact label={t("customers")}>
              <TextLink href={withQuery(`/${tenant}/provider/customers`, { owner: reseller.id })}>
                <BoundedCount count={customers} bound={MOST_CUSTOMERS_COUNTED} />{" "}
                {t("ofCustomers", { count: customers })}
              </TextLink>
            </Fact>
          )}
          <Fact label={t("storefront")}>
            <TextLink href={`/${tenant}/r/${reseller.slug}`}>{`/${tenant}/r/${reseller.slug}`}</TextLink>
          </Fact>
        </Facts>
        {assign && (
          <p>
            <LinkButton href={`/${tenant}/provider/resellers/${reseller.id}/portfolio`}>
              {t("changePortfolio")}
            </LinkButton>
          </p>
        )}
      </Section>
      {children}
      {orders && <ResellerOrders orders={orders} area={`/${tenant}/provider`} reseller={reseller.id} />}
    </Columns>
  );
}

async function CompanyFacts({ record: { reseller } }: { record: ResellerRecord }) {
  const [t, models, locale] = await Promise.all([
    getTranslations("resellers"),
    getTranslations("terms.model"),
    getLocale(),
  ]);
  const country = reseller.country && new Intl.DisplayNames(locale, { type: "region" }).of(reseller.country);
  const town = [reseller.postalCode, reseller.city].filter(Boolean).join(" ");
  const address = [reseller.street, town, country].filter(Boolean).join(", ");
  return (
    <Facts>
      <Fact label={t("model")}>{models(reseller.model)}</Fact>
      <Fact label={t("email")}>{reseller.email ?? "–"}</Fact>
      <Fact label={t("phone")}>{reseller.phone ?? "–"}</Fact>
      <Fact label={t("vatNumber")}>{reseller.vatNumber ?? "–"}</Fact>
      <Fact label={t("address")}>{address || "–"}</Fact>
    </Facts>
  );
}
