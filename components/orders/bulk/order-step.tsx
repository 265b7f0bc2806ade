import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit";
import { given } from "@/lib/base/given";
import { getSpeech } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";
import type { OrdersToStep } from "@/lib/orders/bulk/queries";
import type { OrdersStep } from "@/lib/orders/bulk/rules";
import type { StepAddress } from "@/lib/orders/bulk/schema";
import { narrowing } from "@/lib/orders/schema";
import { LeftOrders } from "./left-orders";
import { OrderParcels } from "./order-parcels";
import { PersonChoice } from "./person-choice";
import { StepTable } from "./step-table";

type OrderStepProps = {
  data: OrdersToStep;
  query: StepAddress;
  /** The list of orders. */
  path: string;
  tenant: string;
  actions: Record<OrdersStep, FormAction>;
};

/** What a step would do to many orders, old and new, and the step itself; those that cannot take it are named with the reason. */
export async function OrderStep({ data, query, path, tenant, actions }: OrderStepProps) {
  const speech = await getSpeech();
  const t = speech.words("orders");
  const { step, person } = query;
  const { ready, left, people, carriers, tooMany, instead } = data;
  const filter = narrowing(query);
  const back = <LinkButton href={withQuery(path, filter)}>{t("bulk.back")}</LinkButton>;
  if (tooMany) return <EmptyState title={t("bulk.tooMany")} action={back} />;
  if (!ready.length && !left.length) return <EmptyState title={t("bulk.none")} action={back} />;
  const chosen = people?.find(({ id }) => id === person);
  const then = person === "nobody" ? t("nobody") : chosen?.name;
  const decided = step !== "assign" || then !== undefined;
  const count = ready.length;
  const hidden = given({
    ...filter,
    back: query.back,
    person: step === "assign" ? person : undefined,
    ...Object.fromEntries(
      ready.flatMap(({ id, version, assignedTo }, at) => [
        [`orders-${at}-id`, id],
        step === "assign"
          ? [`orders-${at}-was`, assignedTo ?? ""]
          : [`orders-${at}-version`, String(version)],
      ]),
    ),
  });
  return (
    <>
      {instead !== undefined && <Alert tone="warning" title={t("bulk.instead", { count: instead })} />}
      <LeftOrders path={path} left={left.map(({ refused: reason, ...order }) => ({ ...order, reason }))} />
      {count > 0 && people && <PersonChoice query={query} path={path} people={people} />}
      {count > 0 ? (
        <Section title={t(`bulk.would.${step}`, { count })}>
          {step !== "ship" && <StepTable path={path} rows={ready} step={step} then={then} />}
          {decided && (
            <ActionForm action={actions[step]} tenant={tenant} hidden={hidden}>
              {step === "ship" && <OrderParcels rows={ready} own={carriers ?? []} />}
              <p className="text-sm">{t(`bulk.impact.${step}`)}</p>
              <div className="form-actions">
                <SubmitButton pendingLabel={t("bulk.saving")}>
                  {t(`bulk.do.${step}`, { count, person: then ?? "" })}
                </SubmitButton>
                {back}
              </div>
            </ActionForm>
          )}
        </Section>
      ) : (
        back
      )}
    </>
  );
}
