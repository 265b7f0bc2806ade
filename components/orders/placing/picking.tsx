import { getTranslations } from "next-intl/server";
import { NothingSellable } from "@/components/sellable/nothing-sellable";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { Columns } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit";
import type { Actor } from "@/lib/actor";
import type { SoldCategory } from "@/lib/categories/queries";
import type { Basket } from "@/lib/orders/placing/queries";
import { writeLines } from "@/lib/orders/placing/rules";
import type { Page } from "@/lib/page";
import type { SellableOffer } from "@/lib/sellable/rules";
import { Chosen } from "./chosen";
import { Gone } from "./gone";
import { Offered } from "./offered";
import { PickingSearch } from "./picking-search";

type PickingProps = {
  action: FormAction;
  path: string;
  actor: Actor;
  basket: Basket & { offered: Page<SellableOffer>; categories: SoldCategory[] };
  q: string;
  category: string | null;
  /** Key of the page of offers shown now. */
  at?: string;
};

/** The second step of an order: what, and how many. One form, so that no button loses a typed quantity. */
export async function Picking({ action, path, actor, basket, q, category, at = "" }: PickingProps) {
  const t = await getTranslations("orders");
  const { lines, offered, categories } = basket;
  const chosen = new Map(lines.map(({ offerId, quantity }) => [offerId, quantity]));
  const open = offered.rows.filter(({ offerId }) => !chosen.has(offerId));
  const hidden = { customer: basket.customer.id, lines: writeLines(lines), at };
  return (
    <ActionForm
      key={[hidden.lines, q, category, offered.rows[0]?.entryId].join(" ")}
      action={action}
      tenant={actor.tenantSlug}
      hidden={hidden}
      className="space-y-6"
    >
      <Gone names={basket.gone} />
      <PickingSearch q={q} category={category} categories={categories} />
      <Columns aside={<Chosen basket={basket} firstIndex={open.length} />}>
        {offered.rows.length === 0 ? (
          <NothingSellable path={path} filtered={Boolean(q || category)} actor={actor} />
        ) : (
          <div className="space-y-4">
            <Offered rows={offered.rows} chosen={chosen} />
            <div className="flex flex-wrap items-center gap-2">
              {open.length > 0 && (
                <SubmitButton name="go" value="stay" variant="secondary">
                  {t("addToOrder")}
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

function PageButton({ page, children }: { page?: string; children: string }) {
  if (!page) return null;
  return (
    <SubmitButton name="page" value={page} variant="secondary">
      {children}
    </SubmitButton>
  );
}
