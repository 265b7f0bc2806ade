import { NetNote } from "@/components/sellable/net-note";
import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty";
import { Fact, Facts } from "@/components/ui/facts";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { TypedFacts } from "@/components/ui/kept-fields";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit";
import { TextArea, TextField } from "@/components/ui/text-field";
import { Time } from "@/components/ui/time";
import type { Basket } from "@/lib/baskets/queries";
import { mayBuy } from "@/lib/customers/rules";
import type { Actor } from "@/lib/door/actor";
import { can } from "@/lib/door/scope";
import { getTranslations } from "@/lib/i18n/words";
import type { Destinations } from "@/lib/orders/destination/queries";
import { BasketChanges } from "./basket-changes";
import { DestinationFields } from "./destination-fields";
import { ReviewLines } from "./review-lines";

type ReviewProps = {
  action: FormAction;
  actor: Actor;
  basket: Basket;
  destinations: Destinations;
  formKey: string;
  changeHref: string;
  /** Where the price of one line is set. */
  linesPath: string;
  customerPath: string;
};

/** The last step of an order: everything as it will be placed, or what changed since it was last looked at. */
export async function Review(props: ReviewProps) {
  const { action, actor, basket, destinations, formKey, changeHref, linesPath, customerPath } = props;
  const t = await getTranslations("orders");
  const { customer, id, version, lines, seen, changedAt } = basket;
  const direct = actor.side === "provider";
  const change = <LinkButton href={changeHref}>{t("changeLines")}</LinkButton>;
  if (!id || !lines.length) {
    // Still the form: where its basket was placed or emptied meanwhile, it says so and shows what was typed.
    return (
      <ActionForm action={action} tenant={actor.tenantSlug} className="space-y-6">
        <TypedFacts labels={{ reference: t("reference"), note: t(direct ? "noteDirect" : "note") }} />
        <EmptyState title={t("nothingChosen")} action={change}>
          {t("nothingChosenText")}
        </EmptyState>
      </ActionForm>
    );
  }
  const settled = lines.every(({ standing }) => standing === "fits");
  const maySell = mayBuy(customer.state) && !basket.salesBlocked;
  return (
    <ActionForm
      action={action}
      tenant={actor.tenantSlug}
      hidden={{ basket: id, version: String(version), key: formKey, seen }}
      className="space-y-8"
    >
      {!mayBuy(customer.state) && (
        <Alert tone="warning" title={t("customerLocked", { name: customer.name })}>
          {t(direct ? "customerLockedDirect" : "customerLockedText")}
        </Alert>
      )}
      {!settled && (
        <BasketChanges lines={lines} linesPath={can(actor, "price:set") ? linesPath : undefined} />
      )}
      <Facts>
        <Fact label={t("customer")}>{customer.name}</Fact>
        {changedAt && (
          <Fact label={t("lastChanged")}>
            <Time at={changedAt} /> · {basket.changedByName}
          </Fact>
        )}
      </Facts>
      <Section title={t("lines")} actions={change}>
        <ReviewLines
          basket={basket}
          agency={actor.resellerModel === "agency"}
          linesPath={can(actor, "price:set") ? linesPath : undefined}
        />
        <NetNote />
      </Section>
      <div className="grid max-w-form gap-4">
        <DestinationFields
          options={destinations}
          chosen={basket.destination}
          customerPath={can(actor, "customer:edit") ? customerPath : undefined}
        />
        <TextField
          name="reference"
          label={t("reference")}
          help={t("referenceHelp")}
          maxLength={100}
          autoComplete="off"
          defaultValue={basket.reference ?? undefined}
        />
        <TextArea
          name="note"
          label={t(direct ? "noteDirect" : "note")}
          help={t(direct ? "noteDirectHelp" : "noteHelp")}
          maxLength={2000}
          rows={3}
          defaultValue={basket.note ?? undefined}
        />
      </div>
      <div className="form-actions">
        {settled && maySell && (
          <SubmitButton name="go" value="place" pendingLabel={t("placing")}>
            {t("place")}
          </SubmitButton>
        )}
        <SubmitButton name="go" value="keep" variant="secondary">
          {t("keep")}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
