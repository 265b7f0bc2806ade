import { EntryTable } from "@/components/portfolios/entry-table";
import { BoundedCount } from "@/components/ui/bounded-count";
import { TextLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty";
import type { FormAction } from "@/components/ui/form-body";
import { Pager } from "@/components/ui/list";
import { Section } from "@/components/ui/section";
import { getTranslations } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";
import type { PricingPage } from "@/lib/portfolios/pricing/queries";
import { MOST_COUNTED } from "@/lib/portfolios/queries";
import type { PricingList } from "@/lib/portfolios/schema";
import { EntryFilter } from "./entry-filter";
import { PriceRuleForm } from "./price-rule-form";

const FORM = "price-entries";

type PricePickerProps = { data: PricingPage; query: PricingList; tenant: string; action: FormAction };

/** What the draft holds, narrowed by a filter, and the rule that prices the ticked rows or all that match. */
export async function PricePicker({ data, query, tenant, action }: PricePickerProps) {
  const t = await getTranslations("portfolios");
  const { portfolio, page, count, categories } = data;
  const base = `/${tenant}/provider/portfolios/${portfolio.id}`;
  const filter = { q: query.q, only: query.only, category: query.category ?? undefined };
  const at = (cursor?: string) => cursor && withQuery(`${base}/prices`, { ...filter, page: cursor });
  return (
    <>
      <EntryFilter action={`${base}/prices`} filter={query} categories={categories} />
      {page.rows.length === 0 ? (
        <EmptyState title={t("noneFound")}>{t("noneFoundText")}</EmptyState>
      ) : (
        <>
          <p>
            <TextLink href="#price-by-rule">{t("toPricing")}</TextLink>
          </p>
          <EntryTable rows={page.rows} currency={portfolio.currency} path={base} form={FORM} />
          <Pager previous={at(page.previous)} next={at(page.next)}>
            <BoundedCount count={count} bound={MOST_COUNTED} /> {t("entries")}
          </Pager>
          <Section id="price-by-rule" title={t("setPrices")} description={t("setPricesHelp")}>
            <PriceRuleForm
              id={FORM}
              action={action}
              tenant={tenant}
              portfolio={portfolio.id}
              currency={portfolio.currency}
              filter={filter}
              count={count}
            />
          </Section>
        </>
      )}
    </>
  );
}
