import { describe, expect, it } from "vitest";
import en from "@/lib/messages/en";
import { type EventKind, eventKinds, eventOf } from "./events";
import { choosable, type Member, templateOf, toldTo } from "./rules";

const company = { resellerId: "r", customerId: "c", blocked: false, assignedOnly: false };
const member = (side: Member["side"], roles: string[], more: Partial<Member> = {}): Member => ({
  ...{ id: "m", userId: "u", side, roles },
  ...company,
  ...(side === "provider" && { resellerId: null, customerId: null }),
  ...more,
});
const happened = (kind: EventKind, more = {}) => ({
  ...{ kind, resellerId: "r", customerId: "c", personId: null, actorId: null },
  ...more,
});

/** Who hears what by default, written out: P in the product, M by mail; lower case where it answers that person alone. */
const table = `
                         fulfilment  product-manager  seller  assistant  admin  customer
order-placed             P           -                P       P          P      PM
order-withdrawn          P           -                P       P          P      P
order-answered           P           -                -       -          -      -
order-information-asked  -           -                Pm      Pm         Pm     -
order-confirmed          -           -                Pm      Pm         Pm     PM
order-rejected           -           -                Pm      Pm         Pm     P
order-cancelled          -           -                Pm      Pm         Pm     P
order-promised           -           -                P       P          P      PM
order-shipped            -           -                P       P          P      PM
order-delivered          -           -                P       P          P      P
order-activated          -           -                P       P          P      PM
subscription-renewed     -           -                P       P          P      PM
subscription-notice-given P          -                P       P          P      PM
subscription-notice-taken-back -   -                P       P          P      PM
subscription-changed     -           -                P       P          P      PM
subscription-ended       -           -                P       P          P      PM
subscription-asked       -           -                PM      -          PM     -
subscription-asked-of-provider P     -                -       -          -      -
subscription-request-accepted -      -                Pm      Pm         Pm     pm
subscription-request-refused -       -                Pm      Pm         Pm     pm
subscription-reminder    -           -                PM      PM         PM     PM
subscription-price       -           -                PM      PM         PM     PM
subscription-transfer-price -        -                PM      -          PM     -
message-to-provider      P           -                -       -          -      -
message-to-reseller      -           -                PM      PM         PM     -
message-to-customer      -           -                -       -          -      PM
enquiry-received         -           -                PM      PM         PM     -
portfolio-published      -           -                P       -          P      -
reseller-restricted      -           -                -       -          PM     -
reseller-suspended       -           -                -       -          PM     -
reseller-activated       -           -                -       -          PM     -
customer-allowed         -           -                pm      pm         pm     -
customer-refused         -           -                pm      pm         pm     -
`;
const people: Member[] = [
  member("provider", ["fulfilment"]),
  member("provider", ["product-manager"]),
  member("reseller", ["sales"]),
  member("reseller", ["assistant"]),
  member("reseller", ["admin"]),
  member("customer", ["user"]),
];

describe("who hears what", () => {
  const rows = table
    .trim()
    .split("\n")
    .slice(1)
    .map((row) => row.trim().split(/\s+/));

  it("is written out for every event", () => {
    expect(rows.map(([kind]) => kind)).toEqual(eventKinds);
  });

  it.each(rows)("%s", (kind, ...heard) => {
    const shown = people.map((each) => {
      const anybody = toldTo(happened(kind as EventKind), each, false);
      const own = toldTo(happened(kind as EventKind, { personId: "u" }), each, false);
      const sign = (way: "product" | "mail", letter: string) =>
        anybody[way] ? letter : own[way] ? letter.toLowerCase() : "";
      return sign("product", "P") + sign("mail", "M") || "-";
    });
    expect(shown).toEqual(heard);
  });

  it("has words for each side that hears of it, in the product and by mail", () => {
    const templates = eventKinds.flatMap((kind) => [
      kind,
      ...(eventOf(kind).customer ? [templateOf(kind, "customer")] : []),
    ]);
    expect(templates.filter((template) => !Object.hasOwn(en.mail, template))).toEqual([]);
  });
});

describe("a person", () => {
  const sales = member("reseller", ["sales"]);
  const confirmed = happened("order-confirmed", { personId: "u" });

  it("is not told of what it did itself", () => {
    expect(toldTo({ ...confirmed, actorId: "u" }, sales, false).product).toBe(false);
    expect(toldTo({ ...confirmed, actorId: "v" }, sales, false).product).toBe(true);
  });

  it("hears nothing of another company", () => {
    for (const more of [{ resellerId: "other" }, { resellerId: null }])
      expect(toldTo({ ...confirmed, ...more }, sales, false).product).toBe(false);
    const customer = member("customer", ["user"]);
    expect(toldTo({ ...confirmed, customerId: "other" }, customer, false).product).toBe(false);
    expect(toldTo(confirmed, customer, false).product).toBe(true);
  });

  it("who looks after certain customers hears of those alone", () => {
    const assigned = { ...sales, assignedOnly: true };
    expect(toldTo(confirmed, assigned, false).product).toBe(false);
    expect(toldTo(confirmed, assigned, true).product).toBe(true);
  });

  it("hears what it wishes, but for what it must know", () => {
    const off = { product: { "order-confirmed": false }, mail: { "order-confirmed": false }, daily: true };
    expect(toldTo(confirmed, sales, false, off)).toEqual({ product: false, mail: false, daily: true });
    expect(
      toldTo(happened("order-shipped"), sales, false, { ...off, mail: { "order-shipped": true } }),
    ).toEqual({ product: true, mail: true, daily: true });
    const admin = member("reseller", ["admin"]);
    const none = {
      product: { "reseller-suspended": false },
      mail: { "reseller-suspended": false },
      daily: true,
    };
    expect(toldTo(happened("reseller-suspended"), admin, false, none)).toEqual({
      ...{ product: true, mail: true, daily: false },
    });
  });

  it("whose company may not sign in hears that alone", () => {
    const admin = member("reseller", ["admin"], { blocked: true });
    expect(toldTo(confirmed, admin, false).product).toBe(false);
    expect(toldTo(happened("reseller-suspended"), admin, false).mail).toBe(true);
  });

  it("of the provider hears of a direct order that is its own", () => {
    const direct = happened("order-confirmed", { resellerId: null, personId: "u" });
    const colleague = member("provider", ["admin"]);
    expect(toldTo(direct, colleague, false)).toMatchObject({ product: true, mail: true });
    expect(toldTo({ ...direct, personId: "v" }, colleague, false).product).toBe(false);
    const ended = happened("subscription-ended", { resellerId: null });
    expect(toldTo(ended, colleague, false)).toMatchObject({ product: true, mail: false });
    expect(toldTo({ ...ended, resellerId: "r" }, colleague, false).product).toBe(false);
  });

  it("may choose among what it can hear of", () => {
    const kinds = (each: Member) => choosable(each).map(({ kind }) => kind);
    expect(kinds(member("reseller", ["admin"]))).not.toContain("reseller-suspended");
    expect(kinds(member("customer", ["user"]))).toContain("order-shipped");
    expect(kinds(member("customer", ["user"]))).not.toContain("enquiry-received");
    expect(kinds(member("provider", ["fulfilment"]))).toContain("order-placed");
    const ofProvider = kinds(member("provider", ["admin"]));
    for (const kind of ["order-confirmed", "subscription-ended", "enquiry-received"] as const)
      expect(ofProvider).toContain(kind);
    // What only resellers are told.
    for (const kind of ["message-to-reseller", "customer-allowed", "portfolio-published"] as const)
      expect(ofProvider).not.toContain(kind);
  });
});
