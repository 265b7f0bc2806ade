import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { newId } from "@/db/columns";
import { auditEntries, customerConflicts, customers, enquiries } from "@/db/schema";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { countEnquiries, findAskedCustomer, getEnquiryRecord, listEnquiries } from "@/lib/enquiries/queries";
import { askedCustomer, manyEnquiries } from "@/lib/enquiries/schema";
import { asked, openStorefronts } from "@/lib/enquiries/test/asked";
import { asOwner, outcomeOf } from "@/test/world/acting";
import { putCustomer } from "@/test/world/companies";
import type { World } from "@/test/world/world";
import {
  answerEnquiry,
  closeEnquiry,
  createAskedCustomer,
  createWishedAndAsked,
  moveEnquiries,
} from "./commands";

let here: World;
let there: World;

beforeAll(async () => {
  [here, there] = await openStorefronts();
});
afterAll(closePools);

const step = (actor: Actor, work: typeof answerEnquiry, id: string, version: number) =>
  outcomeOf(withPermission(actor, "enquiry:answer", (scope) => work(scope, { id, version })));
const stateOf = async (actor: Actor, id: string) => {
  const { enquiry: found } = await withPermission(actor, "enquiry:read", (scope) =>
    getEnquiryRecord(scope, { enquiry: id }),
  );
  return [found.state, found.stateChangedByName, found.version];
};
const historyOf = ({ tenantId }: World, id: string) =>
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

describe("several enquiries", () => {
  it("are answered or closed where the step leads on, and nobody else's", async () => {
    const [first, second, theirs] = [await asked(here), await asked(here), await asked(there)];
    const move = (move: "answer" | "close", actor = here.alpha.sales) =>
      withPermission(actor, "enquiry:answer", (scope) =>
        moveEnquiries(scope, manyEnquiries.parse({ move, id: [first.id, second.id, theirs.id] })),
      );
    expect(await move("answer", here.beta.sales)).toBe(0);
    expect(await step(here.alpha.sales, answerEnquiry, first.id, 1)).toBe("done");
    expect(await move("answer")).toBe(1);
    expect(await move("close")).toBe(2);
    expect(await stateOf(there.alpha.sales, theirs.id)).toEqual(["new", null, 1]);
    expect(await historyOf(here, second.id)).toEqual([
      ["enquiry-received", here.alpha.resellerId],
      ["enquiry-answered", here.alpha.resellerId],
      ["enquiry-closed", here.alpha.resellerId],
    ]);
  });
});

describe("all enquiries of a list", () => {
  it("take a step where they are as many as were shown, and no others", async () => {
    const { provider } = here;
    const before = await withPermission(provider, "enquiry:read", (scope) => countEnquiries(scope, "new"));
    const foreign = await asked(here);
    const move = (expected: number, actor = here.alpha.sales) =>
      withPermission(actor, "enquiry:answer", (scope) =>
        moveEnquiries(
          scope,
          manyEnquiries.parse({ move: "answer", which: "matching", expected: String(expected) }),
        ),
      );
    const waiting = await withPermission(here.alpha.sales, "enquiry:read", (scope) =>
      countEnquiries(scope, "new"),
    );
    expect(await outcomeOf(move(waiting + 1))).toBe("selectionChanged");
    expect((await stateOf(here.alpha.sales, foreign.id))[0]).toBe("new");
    expect(await move(before, provider)).toBe(before);
    expect((await stateOf(here.alpha.sales, foreign.id))[0]).toBe("new");
    expect(await move(waiting)).toBe(waiting);
    expect((await stateOf(here.alpha.sales, foreign.id))[0]).toBe("answered");
    expect(await move(0)).toBe(0);
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
    await asOwner(tenantId, (db) => putCustomer(db, { tenantId, name: "Direkt AG", vatNumber }));
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
