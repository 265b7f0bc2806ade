import { OrderTotals } from "@/components/orders/order-totals";
import { NetNote } from "@/components/sellable/net-note";
import { NothingSellable } from "@/components/sellable/nothing-sellable";
import { Alert } from "@/components/ui/alert";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { Columns, Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit";
import type { Picking as Picked } from "@/lib/checkout/queries";
import { mayBuy } from "@/lib/customers/rules";
import type { Actor } from "@/lib/door/actor";
import { getTranslations } from "@/lib/i18n/words";
import { Chosen } from "./chosen";
import { Offered } from "./offered";
import { PickingSearch } from "./picking-search";

type PickingProps = {
  action: FormAction;
  path: string;
  actor: Actor;
  picking: Picked;
  enquiry: string | null;
  q: string;
  category: string | null;
  /** Key of the page of offers shown now. */
  at?: string;
  formKey: string;
  /** Version that the last step saved: with it the form begins anew, but not after a refusal. */
  saved?: string;
};

/** The second step of an order: what, and how many. One form, so that no button loses a typed quantity. */
export async function Picking({ action, path, actor, picking, enquiry, q, category, ...form }: PickingProps) {
  const t = await getTranslations("orders");
  const { lines, wanted, unsellable, offered, categories, customer } = picking;
  const open = mayBuy(customer.state);
  const chosen = new Map(lines.map(({ offerId, quantity }) => [offerId, quantity]));
  const above = new Set(wanted.map(({ offerId }) => offerId));
  const rows = offered.rows.filter(({ offerId }) => !above.has(offerId));
  return (
    <ActionForm
      key={[form.saved, q, category, form.at].join(" ")}
      action={action}
      tenant={actor.tenantSlug}
      hidden={{ customer: customer.id, key: form.formKey, at: form.at ?? "", ...(enquiry && { enquiry }) }}
      className="space-y-6"
    >
      {!open && (
        <Alert tone="warning" title={t("customerLocked", { name: customer.name })}>
          {t(actor.side === "provider" ? "customerLockedDirect" : "customerLockedText")}
        </Alert>
      )}
      {unsellable > 0 && <Alert tone="warning" title={t("unsellable", { count: unsellable })} />}
      {wanted.length > 0 && (
        <Section title={t("putIn")} description={t("putInText")}>
          <Offered label={t("putIn")} rows={wanted} chosen={chosen} />
          {open && (
            <div>
              <SubmitButton name="go" value="stay">
                {t("addToBasket")}
              </SubmitButton>
            </div>
          )}
        </Section>
      )}
      {lines.length > 0 && <BasketBar picking={picking} />}
      <PickingSearch q={q} category={category} categories={categories} />
      <Columns aside={<Chosen picking={picking} except={above} />}>
        {offered.rows.length === 0 ? (
          <NothingSellable path={path} filtered={Boolean(q || category)} actor={actor} />
        ) : (
          <div className="space-y-4">
            <Offered label={t("offered")} rows={rows} chosen={chosen} inBasket />
            <NetNote />
            <div className="flex flex-wrap items-center gap-2">
              {open && (
                <SubmitButton name="go" value="stay" variant="secondary">
                  {t("addToBasket")}
                </SubmitButton>
              )}
              <PageButton page={offered.previous}>{t("previousPage")}</PageButton>
              <PageButton page={offered.next}>{t("nextPage")}</PageButton>
            </div>
          </div>
        )}
      </Columns>
    </ActionForm>
  );
}

/** Where the basket stands far below: what is in it, and the way on. */
async function BasketBar({ picking: { lines, totals, currency } }: { picking: Picked }) {
  const t = await getTranslations("orders");
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 border-line border-y py-3 xl:hidden">
      <a href="#basket" className="link">
        {t("chosen", { count: lines.length })}
      </a>
      <span className="text-right text-sm">
        <OrderTotals {...totals} currency={currency} />
      </span>
      <SubmitButton name="go" value="review">
        {t("toReview")}
      </SubmitButton>
    </div>
  );
}

function PageButton({ page, children }: { page?: string; children: string }) {
  if (!page) return null;
  return (
    <SubmitButton name="page" value={page} variant="secondary">
      {children}
    </SubmitButton>
  );
}
