import type { Permission } from "@/lib/door/permissions";

/** By default in the product and by mail: always, or only for whom the event answers ("own"), or not. */
type Default = boolean | "own";

type Hearing = {
  /** Who may read what it is about, and hears of it. */
  by: Permission;
  product: Default;
  mail: Default;
  /** It is told whatever somebody wishes: who does not know it cannot work. */
  necessary?: true;
};

type Event = {
  record: "order" | "subscription" | "message" | "enquiry" | "portfolio" | "reseller" | "conflict";
  /** The provider's people, as those who deliver. */
  provider?: Hearing;
  /** The people of whoever sells: of the reseller, or of the provider itself where it is direct. */
  seller?: Hearing;
  /** The customer's people, or its main contact. */
  customer?: Hearing;
  /** The provider's office has a mail of it. */
  office?: true;
  /** The people of all resellers with the portfolio that it is about. */
  resellers?: Hearing;
};

const fulfilment: Hearing = { by: "order:fulfil", product: true, mail: false };
const seller: Hearing = { by: "order:read", product: true, mail: "own" };
const follower: Hearing = { by: "order:read", product: true, mail: false };
const buyer: Hearing = { by: "order:read", product: true, mail: true };
const admins: Hearing = { by: "reseller:edit", product: true, mail: true, necessary: true };
const asker: Hearing = { by: "customer:create", product: "own", mail: "own" };
const subscriber: Hearing = { by: "subscription:read", product: true, mail: false };
const mailed: Hearing = { by: "subscription:read", product: true, mail: true };
const runner: Hearing = { by: "subscription:read", product: true, mail: true };
/** Who asked for a change of a subscription, and the reseller's colleagues. */
const answered: Hearing = { by: "subscription:read", product: true, mail: "own" };
const asked: Hearing = { by: "subscription:read", product: "own", mail: "own" };

/**
 * Who hears of what, where, and what of it by default: the one table of all events (domain.md §7). A new one is a row here, and
 * its words under `mail`: of its own name, and of "your-…" where customers hear of it.
 */
export const events = {
  "order-placed": { record: "order", office: true, provider: fulfilment, seller: follower, customer: buyer },
  "order-withdrawn": {
    record: "order",
    office: true,
    provider: fulfilment,
    seller: follower,
    customer: follower,
  },
  "order-answered": { record: "order", provider: fulfilment },
  "order-information-asked": { record: "order", seller },
  "order-confirmed": { record: "order", seller, customer: buyer },
  "order-rejected": { record: "order", seller, customer: follower },
  "order-cancelled": { record: "order", seller, customer: follower },
  "order-promised": { record: "order", seller: follower, customer: buyer },
  "order-shipped": { record: "order", seller: follower, customer: buyer },
  "order-delivered": { record: "order", seller: follower, customer: follower },
  "order-activated": { record: "order", seller: follower, customer: buyer },
  "subscription-renewed": { record: "subscription", seller: subscriber, customer: runner },
  "subscription-notice-given": {
    record: "subscription",
    provider: { by: "subscription:change", product: true, mail: false },
    seller: subscriber,
    customer: runner,
  },
  "subscription-notice-taken-back": { record: "subscription", seller: subscriber, customer: runner },
  "subscription-changed": { record: "subscription", seller: subscriber, customer: runner },
  "subscription-ended": { record: "subscription", seller: subscriber, customer: runner },
  "subscription-asked": {
    record: "subscription",
    seller: { by: "subscription:change", product: true, mail: true },
  },
  "subscription-asked-of-provider": {
    record: "subscription",
    office: true,
    provider: { by: "subscription:change", product: true, mail: false },
  },
  "subscription-request-accepted": { record: "subscription", seller: answered, customer: asked },
  "subscription-request-refused": { record: "subscription", seller: answered, customer: asked },
  "subscription-reminder": { record: "subscription", seller: mailed, customer: runner },
  "subscription-price": { record: "subscription", seller: mailed, customer: runner },
  // Transfer prices alone change, of which the margin-blind must not learn.
  "subscription-transfer-price": {
    record: "subscription",
    seller: { by: "margin:read", product: true, mail: true },
  },
  "message-to-provider": { record: "message", provider: { by: "message:write", product: true, mail: false } },
  "message-to-reseller": { record: "message", seller: { by: "order:read", product: true, mail: true } },
  "message-to-customer": { record: "message", customer: buyer },
  "enquiry-received": {
    record: "enquiry",
    seller: { by: "enquiry:answer", product: true, mail: true },
  },
  "portfolio-published": {
    record: "portfolio",
    // Transfer prices alone may have changed, of which the margin-blind must not learn.
    resellers: { by: "margin:read", product: true, mail: false },
  },
  "reseller-restricted": { record: "reseller", seller: admins },
  "reseller-suspended": { record: "reseller", seller: admins },
  "reseller-activated": { record: "reseller", seller: admins },
  "customer-allowed": { record: "conflict", seller: asker },
  "customer-refused": { record: "conflict", seller: asker },
} as const satisfies Record<string, Event>;

export type EventKind = keyof typeof events;
export const eventKinds = Object.keys(events) as EventKind[];

/** The events of which customers hear. */
export type CustomerEvent = {
  [Kind in EventKind]: (typeof events)[Kind] extends { customer: Hearing } ? Kind : never;
}[EventKind];

/** Whether customers hear of an event. */
export const isForCustomers = (kind: EventKind): kind is CustomerEvent =>
  eventOf(kind).customer !== undefined;

/** Whether a text names an event. */
export const isEvent = (kind: string): kind is EventKind => Object.hasOwn(events, kind);

/** The row of an event, with all that one may say. */
export const eventOf = (kind: EventKind): Event => events[kind];

export type { Event, Hearing };
