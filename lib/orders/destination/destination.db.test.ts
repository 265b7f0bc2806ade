import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { newId } from "@/db/columns";
import { baskets, orders } from "@/db/schema";
import { keepBasket, settleBasket } from "@/lib/baskets/commands";
import { getBasket } from "@/lib/baskets/queries";
import { orderAgain } from "@/lib/baskets/reordering/commands";
import { placeOrder } from "@/lib/checkout/commands";
import type { PlacedOrder } from "@/lib/checkout/schema";
import { removeAddress, saveAddress } from "@/lib/customers/addresses/commands";
import { savedAddress } from "@/lib/customers/addresses/schema";
import { createCustomer, writtenId } from "@/lib/customers/commands";
import { removeContact, saveContact } from "@/lib/customers/contacts/commands";
import { savedContact } from "@/lib/customers/contacts/schema";
import { newCustomer } from "@/lib/customers/schema";
import type { Actor } from "@/lib/door/actor";
import { type Scope, withPermission } from "@/lib/door/scope";
import { getFollowedRecord } from "@/lib/orders/followed/queries";
import { getOrder } from "@/lib/orders/record/queries";
import { asOwner } from "@/test/world/acting";
import type { Company } from "@/test/world/companies";
import { fillBasket } from "@/test/world/orders";
import { openWorld, type World } from "@/test/world/world";
import { listDestinations } from "./queries";
import { destinationFields } from "./rules";

let here: World;
let there: World;
let alpha: Awaited<ReturnType<typeof furnish>>;

beforeEach(async () => {
  here = await openWorld();
  there = await openWorld();
  alpha = await furnish(here.alpha);
});
afterAll(closePools);

const edit = <T>(actor: Actor, work: (scope: Scope) => Promise<T>) =>
  withPermission(actor, "customer:edit", work);
const as = <T>(actor: Actor, work: (scope: Scope) => Promise<T>) =>
  withPermission(actor, "order:place", work);
const place = (actor: Actor, given: PlacedOrder) => as(actor, (scope) => placeOrder(scope, given));
const read = (actor: Actor, id: string) =>
  withPermission(actor, "order:read", (scope) => getOrder(scope, id));
const basketOf = ({ sales, customerId }: Company) =>
  as(sales, (scope) => getBasket(scope, { customer: customerId, locale: "de" }));
const fillAll = (market: World, { sales, customerId }: Company) =>
  fillBasket(sales, customerId, [{ offerId: market.items[0]?.offerId ?? "", quantity: 1 }]);
const count = (market: World) => asOwner(market.tenantId, (db) => db.$count(orders));

type Uses = { street: string; billing?: string; delivery?: string };
async function addAddress(actor: Actor, customer: string, uses: Uses) {
  const fixed = {
    customer,
    id: newId(),
    city: "Köln",
    country: "DE",
    billing: "possible",
    delivery: "possible",
  };
  const address = savedAddress.parse({ ...fixed, ...uses });
  await edit(actor, (scope) => saveAddress(scope, address));
  return address.id;
}

async function addContact(actor: Actor, customer: string, name: string) {
  const contact = savedContact.parse({ customer, id: newId(), name, phone: "+49 221 1234" });
  await edit(actor, (scope) => saveContact(scope, contact));
  return contact.id;
}

/** A customer's head office, its store for goods alone, and two people; the same at every company. */
async function furnish({ sales, customerId }: Company) {
  const office = await addAddress(sales, customerId, { street: "Weg 1" });
  const store = await addAddress(sales, customerId, { street: "Lager 2", billing: "no" });
  const books = await addAddress(sales, customerId, { street: "Postfach 3", delivery: "no" });
  const main = await addContact(sales, customerId, "Erika Muster");
  const other = await addContact(sales, customerId, "Otto Muster");
  return { office, store, books, main, other };
}

const fields = ({ store, books, other }: typeof alpha) => ({
  deliveryAddress: store,
  billingAddress: books,
  contact: other,
});
const streets = ({ deliverTo, billTo, contact }: Awaited<ReturnType<typeof read>>) => [
  deliverTo?.street,
  billTo?.street,
  contact?.name,
];

describe("an order", () => {
  it("goes where it was told, and provider, reseller and customer read that", async () => {
    const { sales, buyer } = here.alpha;
    const { id } = await place(sales, { ...(await fillAll(here, here.alpha)), ...fields(alpha) });
    const address = { name: null, postalCode: null, city: "Köln", country: "DE" };
    const destination = {
      deliverTo: { ...address, street: "Lager 2" },
      billTo: { ...address, street: "Postfach 3" },
      contact: { name: "Otto Muster", email: null, phone: "+49 221 1234" },
    };
    expect(await read(sales, id)).toMatchObject(destination);
    expect(await read(here.provider, id)).toMatchObject(destination);
    const followed = (actor: Actor) =>
      withPermission(actor, "order:read", (scope) => getFollowedRecord(scope, { order: id }));
    expect((await followed(buyer)).order).toMatchObject(destination);
    await expect(followed(here.beta.buyer)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("goes to the usual places where nothing is chosen, also when it is ordered again", async () => {
    const { sales } = here.alpha;
    const { id } = await place(sales, await fillAll(here, here.alpha));
    expect(streets(await read(sales, id))).toEqual(["Weg 1", "Weg 1", "Erika Muster"]);
    const chosen = await place(sales, { ...(await fillAll(here, here.alpha)), ...fields(alpha) });
    await as(sales, (scope) => orderAgain(scope, { order: chosen.id, key: newId(), version: null }));
    const { destination } = await basketOf(here.alpha);
    expect(destination).toEqual({ deliveryAddress: null, billingAddress: null, contact: null });
  });

  it("names no place where the customer has none", async () => {
    const { sales, customerId } = here.beta;
    const given = await fillAll(here, here.beta);
    const bare = await read(sales, (await place(sales, given)).id);
    expect([bare.deliverTo, bare.billTo, bare.contact]).toEqual([null, null, null]);
    await addAddress(sales, customerId, { street: "Nur Ware 4", billing: "no" });
    const half = await read(sales, (await place(sales, await fillAll(here, here.beta))).id);
    expect(streets(half)).toEqual(["Nur Ware 4", undefined, undefined]);
  });

  it("keeps its destination when addresses and contacts change or go", async () => {
    const { sales, customerId: customer } = here.alpha;
    const { id } = await place(sales, { ...(await fillAll(here, here.alpha)), ...fields(alpha) });
    const before = await read(sales, id);
    const moved = {
      customer,
      id: alpha.store,
      version: "1",
      street: "Neu 9",
      billing: "no",
      delivery: "possible",
    };
    await edit(sales, (scope) => saveAddress(scope, savedAddress.parse(moved)));
    await edit(sales, (scope) => removeAddress(scope, { customer, id: alpha.books }));
    await edit(sales, (scope) => removeContact(scope, { customer, id: alpha.other }));
    expect(await read(sales, id)).toEqual(before);
    const next = { ...(await fillAll(here, here.alpha)), deliveryAddress: alpha.store };
    expect(streets(await read(sales, (await place(sales, next)).id))[0]).toBe("Neu 9");
  });
});

describe("a destination is refused, with nothing done, and the customer's own goes through,", () => {
  /** Placing and keeping refuse each field for itself; then both work with what is the customer's own. */
  async function refuses(strange: { deliveryAddress: string; billingAddress: string; contact: string }) {
    const { sales } = here.alpha;
    const given = { ...(await fillAll(here, here.alpha)), ...fields(alpha) };
    const { seen } = await basketOf(here.alpha);
    const refused = { code: "NOT_FOUND", key: "destinationGone" };
    for (const field of destinationFields) {
      const wrong = { ...given, [field]: strange[field] };
      await expect(place(sales, wrong)).rejects.toMatchObject({ ...refused, field });
      await expect(as(sales, (scope) => keepBasket(scope, wrong))).rejects.toMatchObject({
        ...refused,
        field,
      });
      const settled = { ...wrong, seen, drop: [] };
      await expect(as(sales, (scope) => settleBasket(scope, settled))).rejects.toMatchObject(refused);
    }
    expect(await count(here)).toBe(0);
    expect(await basketOf(here.alpha)).toMatchObject({ version: given.version, reference: null });
    await as(sales, (scope) => keepBasket(scope, given));
    const { version, destination } = await basketOf(here.alpha);
    expect(destination).toEqual(fields(alpha));
    await place(sales, { ...given, version, key: newId() });
    expect(await count(here)).toBe(1);
  }

  it("of another customer of the same company", async () => {
    const { sales } = here.alpha;
    const wanted = newCustomer.parse({ key: newId(), name: "Zweite GmbH" });
    const customerId = writtenId(
      await withPermission(sales, "customer:create", (scope) => createCustomer(scope, wanted)),
    );
    await refuses(fields(await furnish({ ...here.alpha, customerId })));
  });

  it("of a customer of another company", async () => {
    await refuses(fields(await furnish(here.beta)));
  });

  it("of a customer in another tenant", async () => {
    await refuses(fields(await furnish(there.alpha)));
  });

  it("of nobody", async () => {
    await refuses({ deliveryAddress: newId(), billingAddress: newId(), contact: newId() });
  });

  it("that does not serve this purpose", async () => {
    await refuses({ deliveryAddress: alpha.books, billingAddress: alpha.store, contact: alpha.office });
  });
});

describe("a choice kept in the basket", () => {
  it("falls back to the usual one when it goes, and is refused where it was still on the screen", async () => {
    const { sales, customerId: customer } = here.alpha;
    const given = { ...(await fillAll(here, here.alpha)), ...fields(alpha) };
    await as(sales, (scope) => keepBasket(scope, given));
    await edit(sales, (scope) => removeAddress(scope, { customer, id: alpha.store }));
    const { version, destination } = await basketOf(here.alpha);
    expect(destination.deliveryAddress).toBe(alpha.store);
    const placed = { ...given, version, key: newId() };
    await expect(place(sales, placed)).rejects.toMatchObject({ field: "deliveryAddress" });
    expect(await count(here)).toBe(0);
    const { deliveryAddress } = await as(sales, (scope) => listDestinations(scope, customer));
    expect(deliveryAddress.map(({ id }) => id)).toEqual([alpha.office]);
    const { id } = await place(sales, { ...placed, deliveryAddress: alpha.office });
    expect(streets(await read(sales, id))).toEqual(["Weg 1", "Postfach 3", "Otto Muster"]);
  });

  it("is gone with the order", async () => {
    const { sales } = here.alpha;
    const given = { ...(await fillAll(here, here.alpha)), ...fields(alpha) };
    await as(sales, (scope) => keepBasket(scope, given));
    const { version } = await basketOf(here.alpha);
    await place(sales, { ...given, version, key: newId() });
    const [kept] = await asOwner(here.tenantId, (db) => db.select().from(baskets));
    expect([kept?.deliveryAddressId, kept?.billingAddressId, kept?.contactId]).toEqual([null, null, null]);
  });
});
