import { v7 } from "uuid";
import { effectFacts, type Told } from "@/components/subscriptions/seats/effect";
import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/button";
import { Fact, Facts } from "@/components/ui/facts";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { SubmitButton } from "@/components/ui/submit";
import type { Basket, BasketLine } from "@/lib/baskets/queries";
import type { RunningOffer } from "@/lib/checkout/running/queries";
import { today } from "@/lib/i18n/locale";
import { getSpeech } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";
import { seatsEffect } from "@/lib/subscriptions/seats/rules";

type RunningOnesProps = {
  tenant: string;
  /** Path of the area, such as /nordwind/reseller. */
  area: string;
  basket: Basket;
  running: RunningOffer[];
  told: Told;
  action: FormAction;
};

/** Of each offer in a basket that the customer runs already: what adding to it leads to, and the button that does it. */
export function RunningOnes({ running, ...props }: RunningOnesProps) {
  const byOffer = new Map(running.map((each) => [each.offerId, each]));
  return props.basket.lines.map((line) => {
    const one = byOffer.get(line.offerId);
    return one && <RunningOne key={line.offerId} {...props} line={line} running={one} />;
  });
}

type RunningOneProps = Omit<RunningOnesProps, "running"> & { line: BasketLine; running: RunningOffer };

async function RunningOne({ tenant, area, basket, line, running, told, action }: RunningOneProps) {
  const speech = await getSpeech();
  const t = speech.words("checkout.running");
  const { name, quantity } = line;
  const total = running.quantity + quantity;
  const facts = effectFacts(running, seatsEffect(running, total, today()), told, speech);
  const seats = withQuery(`${area}/subscriptions/${running.id}/seats`, { quantity: String(total) });
  return (
    <section aria-label={t("label", { name })}>
      <Alert title={t("title", { name, customer: basket.customer.name, count: running.quantity })}>
        <p>{t(running.asksFirst ? "asksFirst" : "text", { count: quantity, total })}</p>
        {running.asksFirst ? (
          <div className="form-actions">
            <LinkButton href={seats}>{t("ask")}</LinkButton>
          </div>
        ) : (
          <ActionForm
            action={action}
            tenant={tenant}
            ariaLabel={t("label", { name })}
            hidden={{
              ...{ key: v7(), basket: basket.id ?? "", version: String(basket.version) },
              ...{
                offer: line.offerId,
                subscription: running.id,
                seen: String(running.version),
                on: today(),
              },
            }}
            className="space-y-4"
          >
            <Facts>
              {facts.map(({ label, value, note }) => (
                <Fact key={label} label={label}>
                  {value}
                  {note && <span className="block text-ink-muted text-sm">{note}</span>}
                </Fact>
              ))}
            </Facts>
            <div className="form-actions">
              <SubmitButton variant="secondary">{t("add", { count: quantity })}</SubmitButton>
            </div>
          </ActionForm>
        )}
      </Alert>
    </section>
  );
}
