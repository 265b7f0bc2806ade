import type { ReactNode } from "react";
import { ActionBar } from "@/components/ui/action-bar/action-bar";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { SubmitButton } from "@/components/ui/submit";
import { getSpeech } from "@/lib/i18n/words";
import { MOST_ORDERS, orderSteps } from "@/lib/orders/bulk/rules";
import type { OrderCounts } from "@/lib/orders/queries";
import type { OrderFilter } from "@/lib/orders/schema";

type OrdersBarProps = {
  id: string;
  action: FormAction;
  tenant: string;
  filter: Partial<Record<keyof OrderFilter, string>>;
  counts: OrderCounts;
  list: ReactNode;
};

/** A list of orders, and the steps for many of them; each leads to the page that says what it would do. */
export async function OrdersBar({ id, action, tenant, filter, counts, list }: OrdersBarProps) {
  const speech = await getSpeech();
  const t = speech.words("orders");
  const count = countOf(filter.state, counts);
  const given = Object.entries({ ...filter, expected: String(count) }).filter(([, value]) => value);
  return (
    <ActionBar form={id} list={list} all={count > MOST_ORDERS ? undefined : speech.format.number(count)}>
      <ActionForm id={id} action={action} tenant={tenant} hidden={Object.fromEntries(given)} className="">
        {orderSteps.map((step) => (
          <SubmitButton
            key={step}
            name="step"
            value={step}
            variant="secondary"
            pendingLabel={t("bulk.opening")}
          >
            {t(`bulk.begin.${step}`)}
          </SubmitButton>
        ))}
      </ActionForm>
    </ActionBar>
  );
}

/** How many orders the list has: of the state it shows, or of all. */
function countOf(state: string = "placed", counts: OrderCounts): number {
  const shown = Object.entries(counts).filter(([each]) => state === "all" || each === state);
  return shown.reduce((sum, [, count]) => sum + count, 0);
}
