import { and, asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { newId } from "@/db/columns";
import { auditEntries, enquiries, items, offers, resellers, tenants } from "@/db/schema";
import type { Actor } from "@/lib/door/actor";
import { type PublicPlace, withPermission, withPublicScope } from "@/lib/door/scope";
import { stampForm } from "@/lib/forms/stamp";
import { asOwner, outcomeOf } from "@/test/world/acting";
import { placeOf, type World } from "@/test/world/world";
import { admitEnquiry, sendEnquiry } from "./commands";
import { getEnquiryRecord, listEnquiries } from "./queries";
import { placeKey } from "./rules";
import { type Enquiry, enquiry } from "./schema";
import { openStorefronts } from "./test/asked";

let here: World;
let there: World;

beforeAll(async () => {
  [here, there] = await openStorefronts();
});
afterAll(closePools);

const typed = (more: Partial<Enquiry> = {}): Enquiry => ({
  ...enquiry.parse({
    stamp: "s",
    locale: "de",
    name: "Erika Beispiel",
    company: "Beispiel AG",
    email: "erika@beispiel.example",
    message: "Wann lieferbar?",
  }),
  ...more,
});

const send = (place: PublicPlace, more: Partial<Enquiry> = {}, stamp: string = newId()) =>
  withPublicScope(place, (scope) => sendEnquiry(scope, typed(more), { stamp, confirm: true }), "read write");

const rowsOf = ({ tenantId }: World, company: string) =>
  asOwner(tenantId, (db) =>
    db
      .select()
      .from(enquiries)
      .where(and(eq(enquiries.tenantId, tenantId), eq(enquiries.company, company)))
      .orderBy(asc(enquiries.id)),
  );

const read = async (actor: Actor) =>
  (await withPermission(actor, "enquiry:read", (scope) => listEnquiries(scope, { state: "new" }))).rows.map(
    ({ company }) => company,
  );

describe("an enquiry", () => {
  it("reaches the company on whose page it was sent, and nobody else", async () => {
    await send(placeOf(here, "alpha"), { company: "To alpha" });
    await send(placeOf(here, "beta"), { company: "To beta" });
    await send(placeOf(here), { company: "To the provider" });
    await send(placeOf(there, "alpha"), { company: "To the other alpha" });
    expect(await read(here.alpha.sales)).toEqual(["To alpha"]);
    expect(await read(here.alpha.assistant)).toEqual(["To alpha"]);
    expect(await read(here.beta.sales)).toEqual(["To beta"]);
    expect(await read(here.provider)).toEqual(["To the provider"]);
    expect(await read(there.alpha.sales)).toEqual(["To the other alpha"]);
    expect(await read(there.beta.sales)).toEqual([]);
    const [own] = await rowsOf(here, "To alpha");
    const open = (actor: Actor) =>
      outcomeOf(
        withPermission(actor, "enquiry:read", (scope) => getEnquiryRecord(scope, { enquiry: own?.id ?? "" })),
      );
    expect(await open(here.alpha.sales)).toBe("done");
    for (const actor of [here.beta.sales, here.provider, there.alpha.sales])
      expect(await open(actor)).toBe("notFound");
  });

  it("sent twice from the same form is one, with one entry in the history; changed it needs a form of its own", async () => {
    const place = placeOf(here, "alpha");
    const stamp = newId();
    await send(place, { company: "Twice" }, stamp);
    await Promise.all([send(place, { company: "Twice" }, stamp), send(place, { company: "Twice" }, stamp)]);
    const [only, second] = await rowsOf(here, "Twice");
    expect(second).toBeUndefined();
    const history = await asOwner(here.tenantId, (db) =>
      db
        .select()
        .from(auditEntries)
        .where(eq(auditEntries.recordId, only?.id ?? "")),
    );
    expect(history.map(({ action, actorSide, actorName }) => [action, actorSide, actorName])).toEqual([
      ["enquiry-received", "public", "Twice"],
    ]);
    const changed = { company: "Twice", message: "And another thing" };
    expect(await outcomeOf(send(place, changed, stamp))).toBe("formUsed");
    expect(await rowsOf(here, "Twice")).toHaveLength(1);
    await send(place, changed);
    expect(await rowsOf(here, "Twice")).toHaveLength(2);
  });

  it("keeps what was asked for as it was shown", async () => {
    const [notebook] = here.items;
    const wanted = { item: notebook?.itemId ?? "", offer: notebook?.offerId ?? "", quantity: 3 };
    await send(placeOf(here, "alpha"), { ...wanted, company: "Snapshot" });
    const [row] = await rowsOf(here, "Snapshot");
    expect(row).toMatchObject({ itemId: wanted.item, offerId: wanted.offer, quantity: 3, locale: "de" });
    expect(row?.subject).toMatchObject({
      sku: "NB-1",
      name: "Notebook",
      offer: { kind: "purchase", price: { oneTime: 100_000, recurring: null } },
    });
    expect(JSON.stringify(row)).not.toMatch(/\b80000\b/);
    await send(placeOf(here, "alpha"), { offer: wanted.offer, quantity: 3, company: "No item" });
    expect((await rowsOf(here, "No item"))[0]).toMatchObject({ itemId: null, offerId: null, quantity: null });
  });

  it("holds no price where the provider shows none", async () => {
    const prices = (pricesShown: boolean) =>
      asOwner(here.tenantId, (db) => db.update(tenants).set({ pricesShown }));
    const [notebook] = here.items;
    await prices(false);
    await send(placeOf(here), { item: notebook?.itemId, offer: notebook?.offerId, company: "Hidden" });
    await prices(true);
    expect((await rowsOf(here, "Hidden"))[0]?.subject?.offer?.price).toBeNull();
  });
});

describe("what cannot be asked any more", () => {
  it("is an item or offer that this place does not sell: then nothing is written", async () => {
    const [notebook, backup] = here.items;
    const ask = (item?: string, offer: string | null = null) =>
      outcomeOf(send(placeOf(here, "alpha"), { item, offer, company: "Gone" }));
    expect(await ask(there.items[0]?.itemId)).toBe("offerGone");
    expect(await ask(newId())).toBe("offerGone");
    expect(await ask(notebook?.itemId, backup?.offerId)).toBe("offerGone");
    const stop = (state: "active" | "sales ended") =>
      asOwner(here.tenantId, (db) =>
        db
          .update(offers)
          .set({ state })
          .where(eq(offers.id, backup?.offerId ?? "")),
      );
    await stop("sales ended");
    expect(await ask(backup?.itemId, backup?.offerId)).toBe("offerGone");
    await stop("active");
    const retire = (state: "active" | "retired") =>
      asOwner(here.tenantId, (db) =>
        db
          .update(items)
          .set({ state })
          .where(eq(items.id, backup?.itemId ?? "")),
      );
    await retire("retired");
    expect(await ask(backup?.itemId)).toBe("offerGone");
    await retire("active");
    expect(await rowsOf(here, "Gone")).toEqual([]);
    expect(await ask(backup?.itemId, backup?.offerId)).toBe("done");
    expect(await rowsOf(here, "Gone")).toHaveLength(1);
  });

  it("is anything on a storefront that is closed, or whose reseller is suspended", async () => {
    const set = (values: Partial<typeof resellers.$inferInsert>) =>
      asOwner(there.tenantId, (db) =>
        db.update(resellers).set(values).where(eq(resellers.id, there.beta.resellerId)),
      );
    const ask = () => outcomeOf(send(placeOf(there, "beta"), { company: "Closed" }));
    await set({ storefrontOpen: false });
    expect(await ask()).toBe("shopClosed");
    await set({ storefrontOpen: true, state: "suspended" });
    expect(await ask()).toBe("shopClosed");
    expect(await rowsOf(there, "Closed")).toEqual([]);
    await set({ state: "active" });
    expect(await ask()).toBe("done");
  });
});

describe("at the door", () => {
  const MINUTE = 60_000;
  const admit = (
    place: PublicPlace,
    address: string,
    { age = MINUTE, sealedFor = place, email = `${newId()}@beispiel.example` } = {},
  ) =>
    admitEnquiry(place, typed({ stamp: stampForm(placeKey(sealedFor), Date.now() - age), email }), address);

  it("a form is neither too fresh, nor too old, nor another place's", async () => {
    const place = placeOf(here, "alpha");
    const address = newId();
    expect(await outcomeOf(admit(place, address))).toBe("done");
    expect(await outcomeOf(admit(place, address, { age: 500 }))).toBe("formTooQuick");
    expect(await outcomeOf(admit(place, address, { age: 25 * 60 * MINUTE }))).toBe("formTooOld");
    expect(await outcomeOf(admit(place, address, { sealedFor: placeOf(here, "beta") }))).toBe("formTooOld");
    expect(await outcomeOf(admit(place, address, { sealedFor: placeOf(here) }))).toBe("formTooOld");
  });

  it("an address has room for twenty an hour, in each tenant by itself", async () => {
    const address = newId();
    for (let count = 0; count < 20; count += 1)
      expect(await outcomeOf(admit(placeOf(here, "alpha"), address))).toBe("done");
    expect(await outcomeOf(admit(placeOf(here, "beta"), address))).toBe("tooManyAttempts");
    expect(await outcomeOf(admit(placeOf(there, "alpha"), address))).toBe("done");
    expect(await outcomeOf(admit(placeOf(here, "alpha"), newId()))).toBe("done");
  });

  it("a mailbox is sent three confirmations a day; its enquiries arrive all the same", async () => {
    const email = `${newId()}@victim.example`;
    const confirmed: boolean[] = [];
    for (let count = 0; count < 5; count += 1)
      confirmed.push((await admit(placeOf(here), newId(), { email })).confirm);
    expect(confirmed).toEqual([true, true, true, false, false]);
  });
});
