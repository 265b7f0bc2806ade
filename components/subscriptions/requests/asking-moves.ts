import { v7 } from "uuid";
import type { FormAction } from "@/components/ui/form-body";
import type { FormMove, Move } from "@/components/ui/moves";
import type { Speech } from "@/lib/i18n/speech";
import { isForProvider, type RequestKind } from "@/lib/subscriptions/requests/rules";

/** What a step of a subscription is as a request. */
function kindOf({ key, hidden }: FormMove): RequestKind | undefined {
  if (key === "notice") return "notice";
  if (key === "back") return "takeBack";
  if (key === "extend") return "renew";
  if (key === "renewal") return hidden?.renewal === "automatic" ? "automatic" : "manual";
}

const labels = {
  notice: "notice",
  takeBack: "back",
  renew: "extend",
  automatic: "automatic",
  manual: "manual",
} as const satisfies Partial<Record<RequestKind, string>>;

type Asks = {
  /** Whether something is asked already: then nothing more is. */
  open: boolean;
  /** Which kinds the reader asks for instead of doing them. */
  asks: (kind: RequestKind) => boolean;
  /** Who decides. */
  name: string;
  action: FormAction;
  /** Whether its customer asks. */
  own?: boolean;
};

/** The steps that a reader takes with a subscription, those that somebody else decides as requests: with the same impact, and another button. */
export const askingMoves = (moves: Move[], asks: Asks, speech: Speech): Move[] =>
  moves.flatMap((move) => {
    const kind = "action" in move ? kindOf(move) : undefined;
    if (!("action" in move) || !kind || !asks.asks(kind)) return [move];
    return asks.open ? [] : [asked(move, kind, asks, speech)];
  });

function asked(move: FormMove, kind: RequestKind, { name, action, own }: Asks, speech: Speech): Move {
  const t = speech.words("requests");
  const label = kind === "more" || kind === "fewer" ? move.label : t(`label.${labels[kind]}`);
  const impact = move.asks?.impact;
  return {
    ...move,
    label,
    action,
    hidden: { ...move.hidden, kind, key: v7() },
    asks: {
      ...move.asks,
      title: `${label}?`,
      impact: [typeof impact === "string" ? impact : "", t("askNote", { name })].join(" ").trim(),
      reason: {
        label: speech.words("subscriptions")("reason"),
        help: t(own ? "reasonHelpOwn" : "reasonHelp"),
        required: false,
      },
      submit: t("ask", { name }),
      tone: "primary",
    },
  };
}

/** Whether a reseller asks the provider for a change of a kind. */
export const asksProvider = (needed: Parameters<typeof isForProvider>[1]) => (kind: RequestKind) =>
  isForProvider(kind, needed);
