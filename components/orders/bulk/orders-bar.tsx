import type { ReactNode } from "react";
import { ActionBar } from "@/components/ui/action-bar/action-bar";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { SubmitButton } from "@/components/ui/submit";
import { given } from "@/lib/base/given";
import { getSpeech } from "@/lib/i18n/words";
import { MOST_ORDERS, orderSteps } from "@/lib/orders/bulk/rules";
import type { OrderCounts } from "@/lib/orders/queries";
import type { OrderFilter } from "@/lib/orders/schema";

type OrdersBarProps = {
  id: string;
  action: FormAction;
  tenant: string;
  filter: Partial<Record<keyof OrderFilter, string>>;
  /** How many orders stand in each state; left out of a list of all of them, which has no step but to confirm. */
  counts?: OrderCounts;
  list: ReactNode;
};

/** A list of orders, and the steps for many of them; each leads to the page that says what it would do. */
export async function OrdersBar({ id, action, tenant, filter, counts, list }: OrdersBarProps) {
  const speech = await getSpeech();
  const t = speech.words("orders");
  // The counters are those of the states, late or not.
  const count = counts && !filter.late ? countOf(filter.state, counts) : undefined;
  const hidden = given({ ...filter, expected: count === undefined ? undefined : String(count) });
  const all = count === undefined || count > MOST_ORDERS ? undefined : speech.format.number(count);
  return (
    <ActionBar form={id} list={list} all={all}>
      <ActionForm id={id} action={action} tenant={tenant} hidden={hidden} className="">
        {(counts ? orderSteps : orderSteps.slice(0, 1)).map((step) => (
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
