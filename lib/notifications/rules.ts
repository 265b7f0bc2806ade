import type { Side } from "@/lib/base/paths";
import { type Reach, reachOf } from "@/lib/door/permissions";
import { type Event, type EventKind, eventKinds, eventOf, type Hearing, isForCustomers } from "./events";

/** What happened, as far as it decides who hears of it. */
export type Happened = {
  kind: EventKind;
  resellerId: string | null;
  customerId: string | null;
  personId: string | null;
  actorId: string | null;
};

export type Choices = { product: Record<string, boolean>; mail: Record<string, boolean>; daily: boolean };

/** Somebody who may hear of an event. */
export type Member = {
  id: string;
  userId: string;
  side: Side;
  resellerId: string | null;
  customerId: string | null;
  roles: string[];
  assignedOnly: boolean;
  /** Its company may not sign in at present. */
  blocked: boolean;
};

export type Told = { product: boolean; mail: boolean; daily: boolean };

const nobody: Told = { product: false, mail: false, daily: false };
const noChoice: Choices = { product: {}, mail: {}, daily: false };

/** On which ways a person hears of an event now: what it may read, and of that what it wishes. `isAssigned` is whether it looks after the event's customer. */
export function toldTo(
  happened: Happened,
  member: Member,
  isAssigned: boolean,
  choices: Choices = noChoice,
): Told {
  const own = member.userId === happened.personId;
  if (member.userId === happened.actorId) return nobody;
  const hearings = hearingsOf(happened, member, own).filter(
    (hearing) =>
      mayHear(reachOfMember(member, hearing), happened, isAssigned) && (hearing.necessary || !member.blocked),
  );
  const wished = (way: "product" | "mail") =>
    hearings.some((hearing) =>
      hearing.necessary
        ? isDefault(hearing[way], own)
        : (choices[way][happened.kind] ?? isDefault(hearing[way], own)),
    );
  const isNecessary = hearings.some(({ necessary }) => necessary);
  return { product: wished("product"), mail: wished("mail"), daily: choices.daily && !isNecessary };
}

const isDefault = (usual: boolean | "own", own: boolean) => (usual === "own" ? own : usual);

/** As what somebody hears of an event: a direct sale has nobody else to be told than who made it. */
function hearingsOf({ kind, resellerId, customerId }: Happened, member: Member, own: boolean): Hearing[] {
  const event = eventOf(kind);
  const as: (Hearing | undefined)[] = {
    provider: [event.provider, resellerId ? undefined : directSeller(event, own)],
    reseller: [member.resellerId === resellerId ? event.seller : undefined, event.resellers],
    customer: [member.customerId === customerId ? event.customer : undefined],
  }[member.side];
  return as.filter((hearing) => hearing !== undefined);
}

/** As what the provider's people hear of its own sales: of an order who placed it, of an enquiry or a subscription everybody who may read it. */
const directSeller = ({ record, seller }: Event, own: boolean) =>
  record === "enquiry" || record === "subscription" || (own && record === "order") ? seller : undefined;

const reachOfMember = ({ side, roles, assignedOnly }: Member, { by }: Hearing) =>
  reachOf(by, side, roles, assignedOnly);

const mayHear = (
  reach: Reach | undefined,
  { customerId }: Pick<Happened, "customerId">,
  isAssigned: boolean,
) => (reach === "assigned" ? customerId === null || isAssigned : reach !== undefined);

/** Whether somebody may still read what a mail tells of: asked once more when it is sent. */
export function mayStillHear(
  kind: EventKind,
  member: Member,
  about: { customerId: string | null; isAssigned: boolean },
): boolean {
  const { provider, seller, customer, resellers } = eventOf(kind);
  const direct = directSeller(eventOf(kind), true);
  const rows = { provider: [provider, direct], reseller: [seller, resellers], customer: [customer] };
  return rows[member.side].some(
    (hearing) =>
      hearing &&
      (hearing.necessary || !member.blocked) &&
      mayHear(reachOfMember(member, hearing), about, about.isAssigned),
  );
}

/** What a person in this place may choose: each event that it can hear of, and what it hears by default. */
export function choosable({ side, roles, assignedOnly }: Pick<Member, "side" | "roles" | "assignedOnly">) {
  return eventKinds.flatMap((kind) => {
    const { provider, seller, customer, resellers } = eventOf(kind);
    const direct = directSeller(eventOf(kind), true);
    const rows = { provider: [provider, direct], reseller: [seller, resellers], customer: [customer] }[side];
    const heard = rows.filter(
      (hearing) => hearing && !hearing.necessary && reachOf(hearing.by, side, roles, assignedOnly),
    );
    return heard.length
      ? [{ kind, product: defaultOf(heard, "product"), mail: defaultOf(heard, "mail") }]
      : [];
  });
}

/** Where it is told to whom it answers alone, it counts as told: that is what switching it off takes away. */
const defaultOf = (heard: (Hearing | undefined)[], way: "product" | "mail"): boolean | "own" =>
  heard.some((each) => each?.[way] === true) ? true : heard.some((each) => each?.[way] === "own") && "own";

/** The events of which a customer is told. */
export const customerEvents = eventKinds.filter(isForCustomers);

/** The words of an event for a side. */
export const templateOf = (kind: EventKind, side: Side) =>
  side === "customer" && isForCustomers(kind) ? (`your-${kind}` as const) : kind;

/** Where what happened is looked at, behind the address of the receiver's area. */
export function placeOf(
  kind: EventKind,
  side: Side,
  { recordId, words }: { recordId: string; words: Record<string, string | number> },
): string {
  const { record } = eventOf(kind);
  const places: Record<Event["record"], string> = {
    order: `/orders/${recordId}`,
    subscription: `/subscriptions/${recordId}`,
    message: `/${words.about}s/${recordId}`,
    enquiry: `/enquiries/${recordId}`,
    portfolio: side === "provider" ? `/portfolios/${recordId}` : "/catalogue",
    reseller: side === "provider" ? `/resellers/${recordId}` : "",
    conflict: "/customers/wishes",
  };
  return places[record];
}
