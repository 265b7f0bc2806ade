import { and, eq, like } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePools, pool } from "@/db/client";
import { newId } from "@/db/columns";
import {
  auditEntries,
  customerConflicts,
  customers,
  enquiries,
  mails,
  memberships,
  resellers,
  users,
} from "@/db/schema";
import { withScope } from "@/db/scope";
import { refusalOf } from "@/lib/base/errors";
import { pickLines } from "@/lib/baskets/lines/commands";
import { pickedLines } from "@/lib/baskets/schema";
import { placeOrder } from "@/lib/checkout/commands";
import type { Actor } from "@/lib/door/actor";
import { withPermission, withPublicScope } from "@/lib/door/scope";
import { sendEnquiry } from "@/lib/enquiries/commands";
import { tellOfEnquiry } from "@/lib/enquiries/jobs";
import { findAskedCustomer, getEnquiryRecord, listEnquiries } from "@/lib/enquiries/queries";
import { askedCustomer, type Enquiry, enquiry } from "@/lib/enquiries/schema";
import { asOwner, fillBasket, type Market, openMarket } from "@/test/orders";
import { answerEnquiry, closeEnquiry, createAskedCustomer, createWishedAndAsked } from "./commands";

let here: Market;
let there: Market;

beforeAll(async () => {
  [here, there] = await Promise.all([openMarket(), openMarket()]);
  for (const { tenantId } of [here, there])
    await asOwner(tenantId, (db) => db.update(resellers).set({ storefrontOpen: true }));
});
afterAll(async () => {
  // No worker runs here; the next one would work on them.
  await pool("worker").query(
    `delete from graphile_worker._private_jobs where task_id in
       (select id from graphile_worker._private_tasks where identifier = 'enquiry-received')`,
  );
  await closePools();
});

/** Sends an enquiry to alpha, or to the provider, and returns its id. */
async function asked(market: Market, to: "alpha" | "provider" = "alpha", more: Partial<Enquiry> = {}) {
  const { tenantId, versionId, alpha } = market;
  const ofReseller = to === "alpha";
  const place = {
    tenantId,
    tenantSlug: alpha.sales.tenantSlug,
    tenantName: "Nordlicht",
    tenantLocale: "de",
    currency: "EUR",
    resellerId: ofReseller ? alpha.resellerId : null,
    resellerSlug: ofReseller ? "alpha" : null,
    resellerName: ofReseller ? "Systemhaus" : null,
    versionId: ofReseller ? versionId : null,
  };
  const company = `Asker ${newId()}`;
  const given = {
    ...enquiry.parse({
      stamp: "s",
      locale: "en",
      name: "Erika <b>Beispiel</b>",
      company,
      email: "erika@asker.example",
      message: "Visit http://spam.example now",
      phone: "+49 221 1234",
    }),
    ...more,
  };
  const admission = { stamp: newId(), confirm: true };
  await withPublicScope(place, (scope) => sendEnquiry(scope, given, admission), "read write");
  const [row] = await asOwner(tenantId, (db) =>
    db
      .select({ id: enquiries.id })
      .from(enquiries)
      .where(and(eq(enquiries.tenantId, tenantId), eq(enquiries.company, company))),
  );
  return { id: row?.id ?? "", company };
}

const outcomeOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error) => refusalOf(error)?.key ?? error,
  );
const step = (actor: Actor, work: typeof answerEnquiry, id: string, version: number) =>
  outcomeOf(withPermission(actor, "enquiry:answer", (scope) => work(scope, { id, version })));
const stateOf = async (actor: Actor, id: string) => {
  const { enquiry: found } = await withPermission(actor, "enquiry:read", (scope) =>
    getEnquiryRecord(scope, { enquiry: id }),
  );
  return [found.state, found.stateChangedByName, found.version];
};
const historyOf = ({ tenantId }: Market, id: string) =>
  asOwner(tenantId, async (db) =>
    (
      await db
        .select({ action: auditEntries.action, resellerId: auditEntries.resellerId })
        .from(auditEntries)
        .where(eq(auditEntries.recordId, id))
        .orderBy(auditEntries.id)
    ).map(({ action, resellerId }) => [action, resellerId]),
  );

describe("an enquiry at work", () => {
  it("is answered, then closed, by its own company, each once", async () => {
    const { alpha } = here;
    const { id } = await asked(here);
    expect(await step(alpha.sales, answerEnquiry, id, 1)).toBe("done");
    expect(await stateOf(alpha.sales, id)).toEqual(["answered", "Kim Muster", 2]);
    expect(await step(alpha.sales, answerEnquiry, id, 2)).toBe("edited");
    expect(await step(alpha.sales, closeEnquiry, id, 1)).toBe("edited");
    expect(await step(alpha.assistant, closeEnquiry, id, 2)).toBe("done");
    expect(await step(alpha.sales, answerEnquiry, id, 3)).toBe("edited");
    expect(await historyOf(here, id)).toEqual([
      ["enquiry-received", alpha.resellerId],
      ["enquiry-answered", alpha.resellerId],
      ["enquiry-closed", alpha.resellerId],
    ]);
  });

  it("is not there for others, nor for those who only read", async () => {
    const { id } = await asked(here);
    const direct = await asked(here, "provider");
    for (const actor of [here.beta.sales, here.provider, there.alpha.sales])
      expect(await step(actor, answerEnquiry, id, 1)).toBe("notFound");
    expect(await step(here.alpha.sales, answerEnquiry, direct.id, 1)).toBe("notFound");
    expect(await step({ ...here.provider, roles: ["auditor"] }, answerEnquiry, direct.id, 1)).toBe(
      "forbidden",
    );
    expect(await step(here.alpha.buyer, answerEnquiry, id, 1)).toBe("forbidden");
    expect(await stateOf(here.alpha.sales, id)).toEqual(["new", null, 1]);
    expect(await step({ ...here.provider, roles: ["sales"] }, answerEnquiry, direct.id, 1)).toBe("done");
  });
});

describe("a customer from an enquiry", () => {
  const create = (actor: Actor, enquiryId: string, company: string, key: string = newId()) =>
    withPermission(actor, "customer:create", (scope) =>
      createAskedCustomer(scope, askedCustomer.parse({ key, name: company, enquiry: enquiryId })),
    );
  const prefilled = (actor: Actor, id: string) =>
    withPermission(actor, "customer:create", (scope) => findAskedCustomer(scope, { enquiry: id }));

  it("is filled in from it, created, and noted in it, once", async () => {
    const { alpha } = here;
    const { id, company } = await asked(here);
    expect(await prefilled(alpha.sales, id)).toEqual({
      enquiry: id,
      customer: {
        name: company,
        contactName: "Erika <b>Beispiel</b>",
        email: "erika@asker.example",
        phone: "+49 221 1234",
      },
    });
    for (const actor of [here.beta.sales, here.provider, there.alpha.sales])
      expect(await prefilled(actor, id)).toBeUndefined();
    const key = newId();
    const made = await create(alpha.sales, id, company, key);
    expect(await create(alpha.sales, id, company, key)).toEqual(made);
    const [row] = await asOwner(here.tenantId, (db) =>
      db.select().from(enquiries).where(eq(enquiries.id, id)),
    );
    expect({ id: row?.customerId }).toEqual(made);
    expect([row?.state, row?.stateChangedByName]).toEqual(["answered", alpha.sales.userName]);
    expect((await historyOf(here, id)).map(([action]) => action)).toEqual([
      "enquiry-received",
      "enquiry-customer-created",
    ]);
    expect(await prefilled(alpha.sales, id)).toBeUndefined();
  });

  it("is noted in it also where the provider had to allow it first", async () => {
    const vatNumber = "DE136695976";
    const { tenantId, alpha } = here;
    await asOwner(tenantId, (db) =>
      db.insert(customers).values({ tenantId, resellerId: null, name: "Direkt AG", vatNumber }),
    );
    const { id, company } = await asked(here);
    const given = askedCustomer.parse({ key: newId(), name: company, vatNumber, enquiry: id });
    const written = withPermission(alpha.sales, "customer:create", (scope) =>
      createAskedCustomer(scope, given),
    );
    expect(await written).toEqual({ refused: true });
    const [wish] = await asOwner(tenantId, (db) =>
      db
        .update(customerConflicts)
        .set({ state: "allowed" })
        .where(eq(customerConflicts.name, company))
        .returning(),
    );
    const made = await withPermission(alpha.sales, "customer:create", (scope) =>
      createWishedAndAsked(scope, { id: wish?.id ?? "" }),
    );
    const [row] = await asOwner(tenantId, (db) => db.select().from(enquiries).where(eq(enquiries.id, id)));
    expect({ id: row?.customerId }).toEqual(made);
    expect(row?.state).toBe("answered");
  });

  it("is not created from somebody else's, and then not at all", async () => {
    const { id, company } = await asked(here);
    expect(await outcomeOf(create(here.beta.sales, id, company))).toBe("notFound");
    const left = await asOwner(here.tenantId, (db) =>
      db.select({ id: customers.id }).from(customers).where(eq(customers.name, company)),
    );
    expect(left).toEqual([]);
    expect(await outcomeOf(create(here.alpha.sales, id, company))).toBe("done");
  });

  it("takes it out of the sight of colleagues who are not in charge of that customer", async () => {
    const { id, company } = await asked(here);
    const { sales, assignedOnly } = here.alpha;
    const colleague = { ...assignedOnly, membershipId: newId() };
    const seen = (state: "new" | "answered") =>
      Promise.all(
        [sales, assignedOnly, colleague].map(async (actor) =>
          (await withPermission(actor, "enquiry:read", (scope) => listEnquiries(scope, { state }))).rows.some(
            (row) => row.id === id,
          ),
        ),
      );
    expect(await seen("new")).toEqual([true, true, true]);
    await create(assignedOnly, id, company);
    expect(await seen("answered")).toEqual([true, true, false]);
  });
});

describe("an order from an enquiry", () => {
  const pick = (actor: Actor, customer: string, enquiryId: string) =>
    withPermission(actor, "order:place", (scope) =>
      pickLines(
        scope,
        pickedLines.parse({
          customer,
          enquiry: enquiryId,
          key: newId(),
          [`quantity-${here.goods[0]?.offerId}`]: "3",
        }),
      ),
    );
  const recordOf = (actor: Actor, id: string) =>
    withPermission(actor, "enquiry:read", (scope) => getEnquiryRecord(scope, { enquiry: id }));

  it("begins with the offer that was asked for, or the first of the item that may be sold", async () => {
    const [{ itemId: item, offerId: offer } = { itemId: "", offerId: "" }] = here.goods;
    const chosen = await asked(here, "alpha", { item, offer, quantity: 3 });
    const undecided = await asked(here, "alpha", { item, quantity: 3 });
    const general = await asked(here);
    for (const [{ id }, expected] of [
      [chosen, offer],
      [undecided, offer],
      [general, null],
    ] as const)
      expect((await recordOf(here.alpha.sales, id)).offerId).toBe(expected);
  });

  it("makes it its customer's and answered, and closed once it is placed", async () => {
    const { alpha } = here;
    const { id } = await asked(here);
    await pick(alpha.sales, alpha.customerId, id);
    const begun = await recordOf(alpha.sales, id);
    expect(begun.enquiry).toMatchObject({ state: "answered", customerId: alpha.customerId });
    const given = await fillBasket(alpha.sales, alpha.customerId, []);
    const { number } = await withPermission(alpha.sales, "order:place", (scope) => placeOrder(scope, given));
    const placed = await recordOf(alpha.sales, id);
    expect(placed.enquiry.state).toBe("closed");
    expect(placed.timeline.map(({ action, words }) => [action, words.number])).toContainEqual([
      "enquiry-ordered",
      number,
    ]);
    // The next order of the same customer has nothing to do with it.
    const next = await asked(here);
    const later = await fillBasket(alpha.sales, alpha.customerId, [
      { offerId: here.goods[0]?.offerId ?? "", quantity: 1 },
    ]);
    await withPermission(alpha.sales, "order:place", (scope) => placeOrder(scope, later));
    expect((await recordOf(alpha.sales, next.id)).enquiry.state).toBe("new");
  });

  it("leaves the enquiries of other companies and other customers as they are", async () => {
    const { alpha, beta } = here;
    const { id } = await asked(here);
    await pick(beta.sales, beta.customerId, id);
    expect((await recordOf(alpha.sales, id)).enquiry).toMatchObject({ state: "new", customerId: null });
    const { id: other } = await create(alpha.sales, id, `Other ${newId()}`);
    await pick(alpha.sales, alpha.customerId, id);
    expect((await recordOf(alpha.sales, id)).enquiry.customerId).toBe(other);
  });

  async function create(actor: Actor, enquiryId: string, name: string) {
    const written = await withPermission(actor, "customer:create", (scope) =>
      createAskedCustomer(scope, askedCustomer.parse({ key: newId(), name, enquiry: enquiryId })),
    );
    return { id: "id" in written ? written.id : "" };
  }
});

describe("the mails about an enquiry", () => {
  const sent = (id: string) =>
    withScope("worker", {}, (tx) =>
      tx
        .select({ to: mails.recipient, subject: mails.subject, text: mails.text, html: mails.html })
        .from(mails)
        .where(like(mails.jobKey, `enquiry-${id}-%`))
        .orderBy(mails.recipient),
    );
  const german = (email: string) =>
    asOwner(here.tenantId, (db) => db.update(users).set({ locale: "de" }).where(eq(users.email, email)));

  it("go to its company's people in their language, once, and to its sender in the page's language", async () => {
    const { alpha, tenantId } = here;
    await german(alpha.sales.email);
    const { id, company } = await asked(here);
    await tellOfEnquiry(tenantId, { enquiryId: id, confirm: true });
    await tellOfEnquiry(tenantId, { enquiryId: id, confirm: true });
    const all = await sent(id);
    expect(all.map(({ to }) => to).sort()).toEqual([alpha.sales.email, "erika@asker.example"].sort());
    const note = all.find(({ to }) => to === alpha.sales.email);
    expect(note?.subject).toBe(`Neue Anfrage von ${company}`);
    expect(note?.text).toContain(`/${alpha.sales.tenantSlug}/reseller/enquiries/${id}`);
    for (const told of ["Visit http://spam.example now", "erika@asker.example", "+49 221 1234"])
      expect(note?.text).toContain(told);
    expect(note?.html).toContain("Erika &lt;b&gt;Beispiel");
    const confirmation = all.find(({ to }) => to === "erika@asker.example");
    expect(confirmation?.subject).toBe("Your enquiry to Systemhaus");
  });

  it("carry not a word of the sender to an address that anybody may have typed", async () => {
    const { id, company } = await asked(here, "alpha", { item: here.goods[0]?.itemId });
    await tellOfEnquiry(here.tenantId, { enquiryId: id, confirm: true });
    const confirmation = (await sent(id)).find(({ to }) => to === "erika@asker.example");
    expect(confirmation?.text).toContain("Notebook (en)");
    for (const word of [company, "Erika", "Beispiel", "spam.example", "+49 221 1234", "80000", "800.00"])
      expect(JSON.stringify(confirmation), word).not.toContain(word);
  });

  it("leave the sender out where the mailbox had enough, and go to the provider for its own shop", async () => {
    const { provider, tenantId } = here;
    const auditor = { email: `${newId()}@p.example`, userId: newId() };
    await asOwner(tenantId, async (db) => {
      await db.insert(users).values({ id: auditor.userId, email: auditor.email, name: "Auditor" });
      await db
        .insert(memberships)
        .values({ ...auditor, tenantId, side: "provider", roles: ["auditor"], name: "Auditor" });
    });
    const { id } = await asked(here, "provider");
    await tellOfEnquiry(tenantId, { enquiryId: id, confirm: false });
    const all = await sent(id);
    expect(all.map(({ to }) => to)).toEqual([provider.email]);
    expect(all[0]?.text).toContain(`/provider/enquiries/${id}`);
  });
});
