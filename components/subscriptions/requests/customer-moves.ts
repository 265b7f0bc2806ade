import { subscriptionMoves } from "@/components/subscriptions/subscription-moves";
import type { FormAction } from "@/components/ui/form-body";
import type { Move } from "@/components/ui/moves";
import type { Speech } from "@/lib/i18n/speech";
import { leadsFrom, verbsOf } from "@/lib/states/machine";
import { subscriptionMachine } from "@/lib/subscriptions/machine";
import { askedByCustomers, type Requested } from "@/lib/subscriptions/requests/rules";
import { askingMoves } from "./asking-moves";

type CustomerMoves = {
  subscription: Requested & { id: string };
  /** Where it asks for another number of units. */
  seatsHref: string;
  /** Who sells to it, and decides. */
  seller: string;
  action: FormAction;
};

/** What a customer asks its seller for, with the same impact as the step itself has. */
export function customerMoves(
  { subscription, seatsHref, seller, action }: CustomerMoves,
  speech: Speech,
): Move[] {
  const verbs = verbsOf(subscriptionMachine).filter((verb) =>
    leadsFrom(subscriptionMachine, verb, subscription.state),
  );
  const steps = subscriptionMoves(
    {
      subscription,
      open: verbs.filter((verb) => verb !== "keepSeats" && verb !== "renewItself" && verb !== "renewByHand"),
      seatsHref,
      actions: {
        giveNotice: action,
        takeBack: action,
        keepSeats: action,
        extend: action,
        switchRenewal: action,
      },
    },
    speech,
  );
  const asks = {
    open: false,
    asks: (kind: (typeof askedByCustomers)[number]) => askedByCustomers.includes(kind),
    name: seller,
    action,
    own: true,
  };
  return askingMoves(steps, asks, speech).map((move) =>
    move.key === "seats" ? { ...move, label: speech.words("requests")("label.seats") } : move,
  );
}
