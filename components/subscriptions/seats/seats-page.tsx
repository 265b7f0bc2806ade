import { v7 } from "uuid";
import { nameOf } from "@/components/sellable/line-name";
import { NetNote } from "@/components/sellable/net-note";
import { SubscriptionStateMark } from "@/components/subscriptions/subscription-state";
import { Alert } from "@/components/ui/alert";
import { buttonClass } from "@/components/ui/button-class";
import { Fact, Facts } from "@/components/ui/facts";
import { FilterLinks } from "@/components/ui/filter-links";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { PageHeader } from "@/components/ui/page-header";
import { QueryForm } from "@/components/ui/query-form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit";
import { NumberField, TextArea } from "@/components/ui/text-field";
import { today } from "@/lib/i18n/locale";
import { getSpeech } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";
import type { SubscriptionVerb } from "@/lib/subscriptions/machine";
import { type Rated, type SeatsEffect, seatsEffect } from "@/lib/subscriptions/seats/rules";
import { MOST_SEATS } from "@/lib/subscriptions/seats/schema";
import { effectFacts, type Told } from "./effect";

type SeatsPageProps = {
  tenant: string;
  subscription: Rated & {
    id: string;
    version?: number;
    name: string;
    texts: Record<string, { name?: string }>;
    state: Parameters<typeof SubscriptionStateMark>[0]["state"];
  };
  /** How many somebody thinks of. */
  quantity: number;
  /** Where the list of subscriptions is. */
  path: string;
  told: Told;
  /** The steps that the reader may take. */
  open: readonly SubscriptionVerb[];
  action: FormAction;
  /** Who is asked for more or fewer instead, by which form, and whether somebody is asked already. */
  asks?: {
    name: string;
    action: FormAction;
    for: (kind: "more" | "fewer") => boolean;
    open: boolean;
    /** Whether its customer asks. */
    own?: true;
  };
};

const STEPS = [1, 2, 5, 10];

/** Another number of units: what it leads to, as one tries numbers, and the button that does it. */
export async function SeatsPage(props: SeatsPageProps) {
  const { tenant, subscription, quantity, path, told, open, asks } = props;
  const speech = await getSpeech();
  const t = speech.words("subscriptions.seats");
  const { id, version, state } = subscription;
  const record = `${path}/${id}`;
  const here = `${record}/seats`;
  const effect = seatsEffect(subscription, quantity, today());
  const name = nameOf(subscription, speech.locale);
  const asking = asks && effect.kind !== "same" && asks.for(effect.kind) ? asks : undefined;
  const tries = [-1, ...STEPS].map((step) => subscription.quantity + step).filter((each) => each > 0);
  return (
    <>
      <PageHeader
        title={t("title")}
        crumbs={[
          { href: path, label: speech.words("subscriptions")("title") },
          { href: record, label: name },
        ]}
        state={<SubscriptionStateMark state={state} />}
        meta={t("present", { count: subscription.quantity })}
      />
      <Section title={t("howMany")}>
        <QueryForm action={here} className="flex flex-wrap items-end gap-3">
          <NumberField
            name="quantity"
            label={t("quantity")}
            min={1}
            max={MOST_SEATS}
            required
            defaultValue={quantity}
            key={quantity}
          />
          <button type="submit" className={buttonClass("secondary")}>
            {t("show")}
          </button>
        </QueryForm>
        <FilterLinks
          label={t("tries")}
          items={tries.map((each) => ({
            href: withQuery(here, { quantity: String(each) }),
            label: String(each),
            current: each === quantity,
          }))}
        />
      </Section>
      <Section title={t("effect")}>
        {!open.includes(verbFor(effect)) && effect.kind !== "same" ? (
          <Alert tone="warning">{t("notNow")}</Alert>
        ) : effect.kind === "same" ? (
          <p>{t("same", { count: quantity })}</p>
        ) : asking?.open ? (
          <Alert tone="warning">{speech.words("errors")("requestOpen")}</Alert>
        ) : (
          <ActionForm
            action={asking?.action ?? props.action}
            tenant={tenant}
            hidden={{
              id,
              quantity: String(quantity),
              ...(asking ? { kind: effect.kind, key: v7() } : { version: String(version), on: today() }),
            }}
            className="space-y-4"
          >
            <Facts>
              {effectFacts(subscription, effect, told, speech).map(({ label, value, note }) => (
                <Fact key={label} label={label}>
                  {value}
                  {note && <span className="block text-sm text-ink-muted">{note}</span>}
                </Fact>
              ))}
            </Facts>
            <NetNote />
            <TextArea
              name="reason"
              label={speech.words("subscriptions")("reason")}
              help={
                asking
                  ? speech.words("requests")(asking.own ? "reasonHelpOwn" : "reasonHelp")
                  : speech.words("subscriptions")("reasonHelp")
              }
              rows={2}
              maxLength={1000}
            />
            <div className="form-actions">
              <SubmitButton>
                {asking
                  ? speech.words("requests")("askSeats", {
                      name: asking.name,
                      kind: effect.kind,
                      by: effect.by,
                    })
                  : t(`submit.${effect.kind}`, { by: effect.by })}
              </SubmitButton>
            </div>
          </ActionForm>
        )}
      </Section>
    </>
  );
}

const verbFor = ({ kind }: SeatsEffect): SubscriptionVerb => (kind === "fewer" ? "planSeats" : "addSeats");
