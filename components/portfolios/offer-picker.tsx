import { BoundedCount } from "@/components/ui/bounded-count";
import { TextLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty";
import type { FormAction } from "@/components/ui/form-body";
import { Pager } from "@/components/ui/list";
import { Section } from "@/components/ui/section";
import { getFormatter, getTranslations } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";
import { MOST_AT_ONCE, type OfferPage } from "@/lib/portfolios/offers/queries";
import type { OfferList } from "@/lib/portfolios/schema";
import { AdditionForm } from "./addition-form";
import { OfferFilter } from "./offer-filter";
import { OfferTable } from "./offer-table";

const FORM = "add-offers";

type OfferPickerProps = { found: OfferPage; query: OfferList; tenant: string; add: FormAction };

/** The catalogue narrowed by a filter, and the form that takes offers of it into the draft. */
export async function OfferPicker({ found, query, tenant, add }: OfferPickerProps) {
  const [t, format] = await Promise.all([getTranslations("portfolios"), getFormatter()]);
  const { portfolio, page, count, categories } = found;
  const { q, category, kind, show } = query;
  const path = `/${tenant}/provider/portfolios/${portfolio.id}/add`;
  const at = (cursor?: string) =>
    cursor && withQuery(path, { q, category: category ?? undefined, kind, show, page: cursor });
  return (
    <>
      <OfferFilter action={path} filter={query} categories={categories} />
      {page.rows.length === 0 ? (
        <EmptyState title={t("noOffers")}>{t("noOffersText", { currency: portfolio.currency })}</EmptyState>
      ) : (
        <>
          <p>
            <TextLink href="#add-offers-by-rule">
              {t("toAddition", { count: format.number(Math.min(found.missing, MOST_AT_ONCE)) })}
            </TextLink>
          </p>
          <OfferTable rows={page.rows} currency={portfolio.currency} form={FORM} />
          <Pager previous={at(page.previous)} next={at(page.next)}>
            <BoundedCount count={count} bound={MOST_AT_ONCE} /> {t("offers")}
          </Pager>
          <Section id="add-offers-by-rule" title={t("addOffers")} description={t("addHelp")}>
            <AdditionForm id={FORM} action={add} tenant={tenant} found={found} filter={query} />
          </Section>
        </>
      )}
    </>
  );
}
