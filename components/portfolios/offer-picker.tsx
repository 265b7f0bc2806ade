import { BoundedCount } from "@/components/ui/bounded-count";
import { EmptyState } from "@/components/ui/empty";
import type { FormAction } from "@/components/ui/form-body";
import { Pager } from "@/components/ui/list";
import { getTranslations } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";
import { MOST_AT_ONCE, type OfferPage } from "@/lib/portfolios/offers/queries";
import type { OfferList } from "@/lib/portfolios/schema";
import { AdditionBar } from "./addition-bar";
import { OfferFilter } from "./offer-filter";
import { OfferTable } from "./offer-table";

const FORM = "add-offers";

type OfferPickerProps = { found: OfferPage; query: OfferList; tenant: string; add: FormAction };

/** The catalogue narrowed by a filter, and the form that takes offers of it into the draft. */
export async function OfferPicker({ found, query, tenant, add }: OfferPickerProps) {
  const t = await getTranslations("portfolios");
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
          <AdditionBar
            id={FORM}
            action={add}
            tenant={tenant}
            found={found}
            filter={query}
            list={<OfferTable rows={page.rows} currency={portfolio.currency} form={FORM} />}
          />
          <Pager previous={at(page.previous)} next={at(page.next)}>
            <BoundedCount count={count} bound={MOST_AT_ONCE} /> {t("offers")}
          </Pager>
        </>
      )}
    </>
  );
}
