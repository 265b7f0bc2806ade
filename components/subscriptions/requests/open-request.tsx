import type { Told } from "@/components/subscriptions/seats/effect";
import { Alert } from "@/components/ui/alert";
import { Dotted } from "@/components/ui/dotted";
import { Fact, Facts } from "@/components/ui/facts";
import type { FormAction } from "@/components/ui/form-body";
import { type FormMove, Moves } from "@/components/ui/moves";
import { Time } from "@/components/ui/time";
import { today } from "@/lib/i18n/locale";
import type { Speech } from "@/lib/i18n/speech";
import { getSpeech } from "@/lib/i18n/words";
import type { RequestVerb } from "@/lib/subscriptions/requests/machine";
import type { OpenRequest } from "@/lib/subscriptions/requests/queries";
import { canBeDone, effectOf, type Requested, wordsOf } from "@/lib/subscriptions/requests/rules";
import { requestEffect } from "./request-effect";

export type RequestActions = Record<
  "acceptRequestAction" | "refuseRequestAction" | "withdrawRequestAction",
  FormAction
> &
  Partial<Record<"passRequestOnAction", FormAction>>;

type OpenRequestProps = {
  tenant: string;
  request: OpenRequest;
  subscription: Requested & { version?: number };
  told: Told;
  /** The steps that the reader may take with it. */
  open: readonly RequestVerb[];
  /** Whether the provider must decide it, so that a reseller passes it on. */
  forProvider: boolean;
  /** The companies, by name: whose request it is, who decides now, and the provider. */
  company?: string;
  decider: string;
  provider: string;
  actions: Partial<RequestActions>;
};

/** What is asked of a subscription and waits: who asks for what, what it leads to today, and what the reader can do about it. */
export async function OpenRequestNote(props: OpenRequestProps) {
  const { tenant, request, subscription, told, open, company, decider } = props;
  const speech = await getSpeech();
  const t = speech.words("requests");
  const possible = canBeDone(request, subscription, today());
  const effect = requestEffect(request, subscription, told, speech);
  const decides = open.includes("accept") || open.includes("grant");
  const impact = effect.text ?? effect.facts.map(({ label, value }) => `${label}: ${value}`).join(" · ");
  const moves = movesOf(props, possible, impact, speech);
  const [next, ...others] = moves;
  const { askedByName, askedAt, reason, quantity } = request;
  return (
    <section aria-label={t("title")} id="request">
      <Alert
        tone={possible ? "info" : "warning"}
        title={t("what", { ...wordsOf(request, subscription), next: quantity ?? 0 })}
        actions={next && <Moves tenant={tenant} next={next} others={others} />}
      >
        <Dotted>
          {company ? t("by", { name: askedByName, company }) : askedByName}
          <Time at={askedAt} />
          {decides ? t("waitsHere") : t("waits", { name: decider })}
        </Dotted>
        {reason && <p className="whitespace-pre-line">{reason}</p>}
        {!possible && <p>{t("impossible")}</p>}
        {possible && effect.facts.length > 0 && (
          <>
            <p className="mt-2 font-semibold">{t("effect")}</p>
            <Facts>
              {effect.facts.map(({ label, value, note }) => (
                <Fact key={label} label={label}>
                  {value}
                  {note && <span className="block text-ink-muted text-sm">{note}</span>}
                </Fact>
              ))}
            </Facts>
          </>
        )}
        {possible && effect.text && <p>{effect.text}</p>}
      </Alert>
    </section>
  );
}

/** A reseller passes on what the provider decides, and decides the rest; whoever asked may withdraw it. */
function movesOf(
  { request, subscription, open, forProvider, provider, actions }: OpenRequestProps,
  possible: boolean,
  impact: string | undefined,
  speech: Speech,
): FormMove[] {
  const t = speech.words("requests");
  const seen = { id: request.id, version: String(request.version) };
  const on = request.kind === "notice" ? effectOf(request, subscription, today()) : today();
  const passes = open.includes("passOn") && forProvider;
  const moves: (FormMove | false | undefined)[] = [
    (open.includes("grant") || (open.includes("accept") && !forProvider)) &&
      possible &&
      actions.acceptRequestAction && {
        key: "accept-request",
        label: t("accept"),
        action: actions.acceptRequestAction,
        hidden: { ...seen, seen: String(subscription.version ?? 1), on },
        asks: { title: t("acceptTitle"), impact, submit: t("acceptNow"), tone: "primary" },
      },
    passes &&
      actions.passRequestOnAction && {
        key: "pass-request-on",
        label: t("passOn", { name: provider }),
        action: actions.passRequestOnAction,
        hidden: seen,
        asks: {
          title: t("passOnTitle"),
          impact: t("passOnImpact", { name: provider }),
          submit: t("passOn", { name: provider }),
          tone: "primary",
        },
      },
    (open.includes("refuse") || open.includes("decline")) &&
      actions.refuseRequestAction && {
        key: "refuse-request",
        label: t("refuse"),
        action: actions.refuseRequestAction,
        hidden: seen,
        asks: {
          title: t("refuseTitle"),
          reason: {
            label: speech.words("subscriptions")("reason"),
            help: t("refuseHelp"),
            required: true,
          },
          submit: t("refuseNow"),
        },
      },
    (open.includes("withdraw") || open.includes("drop")) &&
      actions.withdrawRequestAction && {
        key: "withdraw-request",
        label: t("withdraw"),
        action: actions.withdrawRequestAction,
        hidden: seen,
        asks: {
          title: t("withdrawTitle"),
          impact: t("withdrawImpact"),
          submit: t("withdraw"),
          tone: "primary",
        },
      },
  ];
  return moves.filter((move) => !!move);
}
