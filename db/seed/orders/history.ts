import type { Calendar } from "@/db/seed/calendar";
import type { Entry } from "@/db/seed/journal";
import type { Person } from "@/db/seed/people";
import type { Line } from "./lines";
import type { OrderState } from "./plan";

export type Placed = {
  id: string;
  number: string;
  state: OrderState;
  placedAt: Date;
  placedBy: Person;
  side: Entry["side"];
  resellerId: string | null;
  customerId: string;
};

type Delivery = {
  deliveryState: "waiting" | "shipped" | "activated";
  deliveryChangedAt: Date;
  parcel: string | null;
  tracking: string | null;
};
type History = { journal: Entry[]; stateChangedAt: Date; stateReason: string | null; deliveries: Delivery[] };

const reasons = {
  de: {
    "information asked": "Bitte nennen Sie Lieferanschrift und Ansprechperson vor Ort.",
    rejected: "Der Hersteller kann in absehbarer Zeit nicht liefern.",
    cancelled: "Der Kunde hat das Vorhaben verschoben.",
  },
  en: {
    "information asked": "Please name the delivery address and a contact on site.",
    rejected: "The manufacturer cannot deliver in the foreseeable future.",
    cancelled: "The customer has postponed the project.",
  },
} as const;

const answers = {
  "information asked": "order-information-asked",
  rejected: "order-rejected",
  cancelled: "order-cancelled",
} as const;

/** What happened to an order from its placing to the state the plan names, with what the delivery of each line became. */
export function historyOf(
  order: Placed,
  lines: Line[],
  fulfilment: Person,
  language: "de" | "en",
  { after }: Calendar,
): History {
  const { state, placedAt, placedBy, side } = order;
  const byPlacer = { ...shared(order), by: placedBy, side };
  const byProvider = { ...shared(order), by: fulfilment, side: "provider" as const };
  const journal: Entry[] = [{ ...byPlacer, at: placedAt, action: "order-placed" }];
  const waiting = (since: Date) => lines.map(() => waitingSince(since));
  if (state === "placed") {
    return { journal, stateChangedAt: placedAt, stateReason: null, deliveries: waiting(placedAt) };
  }

  const answeredAt = after(placedAt, 1, 11);
  if (state === "information asked" || state === "rejected" || state === "cancelled") {
    const reason = reasons[language][state];
    const who = state === "cancelled" ? byPlacer : byProvider;
    journal.push({ ...who, at: answeredAt, action: answers[state], reason });
    return { journal, stateChangedAt: answeredAt, stateReason: reason, deliveries: waiting(placedAt) };
  }

  journal.push({ ...byProvider, at: answeredAt, action: "order-confirmed" });
  if (state === "confirmed") {
    return { journal, stateChangedAt: answeredAt, stateReason: null, deliveries: waiting(placedAt) };
  }

  const handled = state === "completed" ? lines.length : Math.ceil(lines.length / 2);
  const deliveries = lines.map((line, at) => {
    if (at >= handled) return waitingSince(placedAt);
    const words = { ...byProvider.words, item: line.name, quantity: line.quantity };
    const parcel = `P-${order.number.slice(2)}-${line.position}`;
    const tracking = `TRK${order.number.replace(/\D/g, "")}${line.position}`;
    const startedAt = after(answeredAt, 3 + at, 9 + at);
    const sent = { parcel: line.stockKept ? parcel : null, tracking: line.stockKept ? tracking : null };
    if (line.stockKept) {
      journal.push({
        ...byProvider,
        at: startedAt,
        action: "line-shipped",
        words: { ...words, parcel, tracking },
      });
      if (state === "in delivery") {
        return { deliveryState: "shipped" as const, deliveryChangedAt: startedAt, ...sent };
      }
    }
    const activatedAt = line.stockKept ? after(startedAt, 3, 14) : startedAt;
    journal.push({ ...byProvider, at: activatedAt, action: "line-activated", words });
    return { deliveryState: "activated" as const, deliveryChangedAt: activatedAt, ...sent };
  });

  const times = deliveries.slice(0, handled).map(({ deliveryChangedAt }) => deliveryChangedAt.getTime());
  if (state === "in delivery") {
    return { journal, stateChangedAt: new Date(Math.min(...times)), stateReason: null, deliveries };
  }
  const completedAt = new Date(Math.max(...times));
  journal.push({ ...byProvider, at: completedAt, action: "order-completed" });
  return { journal, stateChangedAt: completedAt, stateReason: null, deliveries };
}

const waitingSince = (deliveryChangedAt: Date): Delivery => ({
  deliveryState: "waiting",
  deliveryChangedAt,
  parcel: null,
  tracking: null,
});

const shared = ({ id, number, resellerId, customerId }: Placed) => ({
  record: { kind: "order" as const, id, label: number },
  resellerId,
  customerId,
  words: { number },
});
