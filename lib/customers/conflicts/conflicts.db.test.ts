import { eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { closePools } from "@/db/client";
import { newId } from "@/db/columns";
import { auditEntries, customerConflicts, customerContacts, customers } from "@/db/schema";
import { AppError } from "@/lib/base/errors";
import { changeCustomer, createCustomer } from "@/lib/customers/commands";
import { saveContact } from "@/lib/customers/contacts/commands";
import { listCustomers } from "@/lib/customers/queries";
import type { Actor } from "@/lib/door/actor";
import { type Scope, withPermission } from "@/lib/door/scope";
import { tell } from "@/lib/notifications/commands";
import { asOwner } from "@/test/world/acting";
import { putCustomer } from "@/test/world/companies";
import { openWorld, type World } from "@/test/world/world";
import { allowConflict, refuseConflict } from "./commands";
import { listConflicts } from "./queries";

vi.mock("@/lib/notifications/commands", () => ({ tell: vi.fn() }));
afterAll(closePools);

let here: World;
let there: World;
beforeEach(async () => {
  vi.mocked(tell).mockClear();
  here = await openWorld();
  there = await openWorld();
});

const details = {
  name: "Neukunde KG",
  phone: null,
  contactName: null,
  contactRole: null,
  street: null,
  postalCode: null,
  city: null,
  country: null,
  note: null,
};
type Marks = { vatNumber?: string; email?: string };

const outcomeOf = async (work: Promise<unknown>) => {
  try {
    return await work;
  } catch (error) {
    return error instanceof AppError ? [error.key, error.values] : error;
  }
};
const create = (actor: Actor, { vatNumber: number = "", email = "" }: Marks) =>
  outcomeOf(
    withPermission(actor, "customer:create", (scope) =>
      createCustomer(scope, {
        ...details,
        key: newId(),
        anyway: "all",
        vatNumber: number || null,
        email: email || null,
      }),
    ),
  );
const list = async (actor: Actor, state: "open" | "allowed" | "refused" = "open") => {
  const found = await withPermission(actor, "registration:resolve", (scope) =>
    listConflicts(scope, { state, page: undefined }),
  );
  return found.rows;
};
const countOf = async (actor: Actor) =>
  (
    await withPermission(actor, "customer:read", (scope) =>
      listCustomers(scope, { q: "", state: undefined, page: undefined }),
    )
  ).count;

/** A customer with these marks, without asking whether somebody holds it. */
const put = async (tenantId: string, resellerId: string | null, name: string) => {
  const { email } = marks;
  const place = { tenantId, resellerId };
  return asOwner(tenantId, async (db) => {
    const customerId = await putCustomer(db, { ...place, name, vatNumber });
    await db.insert(customerContacts).values({ ...place, customerId, name: "Kim", email, main: true });
    return customerId;
  });
};
const vatNumber = "DE136695976";
const marks = { vatNumber, email: "info@neukunde.example" };
const made = { id: expect.any(String) };
const refused = { refused: true };

describe("a customer that another company holds", () => {
  it("is not available by its VAT number, and the provider reads of the wish", async () => {
    expect(await create(here.alpha.sales, marks)).toEqual(made);
    expect(await create(here.beta.sales, { vatNumber })).toEqual(refused);
    expect(await create(here.beta.sales, { vatNumber })).toEqual(refused);
    expect(await countOf(here.beta.sales)).toBe(1);
    const wishes = await list(here.provider);
    expect(wishes).toHaveLength(1);
    expect(wishes[0]).toMatchObject({ name: "Neukunde KG", resellerId: here.beta.resellerId });
    expect(wishes[0]?.holders.map(({ resellerId }) => resellerId)).toEqual([here.alpha.resellerId]);
    expect(await list(there.provider)).toEqual([]);
  });

  it("is not available if it is the provider's own", async () => {
    await put(here.tenantId, null, "Direkt AG");
    expect(await create(here.alpha.sales, marks)).toEqual(refused);
  });

  it("is available if it is another tenant's, or closed, or shares only the domain of its e-mail", async () => {
    await create(there.alpha.sales, marks);
    expect(await create(here.alpha.sales, marks)).toEqual(made);
    expect(await create(here.beta.sales, { email: "else@neukunde.example" })).toEqual(made);
    expect(await list(here.provider)).toEqual([]);
    await asOwner(here.tenantId, (db) => db.update(customers).set({ state: "closed" }));
    expect(await create(here.beta.sales, marks)).toEqual(made);
  });

  it("is not available by a change either, but what was there before stays", async () => {
    await create(here.alpha.sales, marks);
    const { customerId } = here.beta;
    const change = (number: string | null, version: number) =>
      outcomeOf(
        withPermission(here.beta.sales, "customer:edit", (scope) =>
          changeCustomer(scope, { id: customerId, version, name: "Neukunde KG", vatNumber: number }),
        ),
      );
    expect(await change(vatNumber, 1)).toEqual(refused);
    expect(await change("DE123456789", 1)).toEqual(["vatNumber", {}]);
    expect(await change(null, 1)).toEqual({ id: customerId });
    const twin = await put(here.tenantId, here.beta.resellerId, "Zwilling KG");
    const kept = await outcomeOf(
      withPermission(here.beta.sales, "customer:edit", (scope) =>
        changeCustomer(scope, { id: twin, version: 1, name: "Zwilling AG", vatNumber }),
      ),
    );
    expect(kept).toEqual({ id: twin });
  });

  it("is held by no contact of a domain that another company knows, too", async () => {
    const { alpha, beta } = here;
    const contact = (actor: Actor, customer: string, email: string) =>
      outcomeOf(
        withPermission(actor, "customer:edit", (scope) =>
          saveContact(scope, {
            ...{ customer, id: newId(), name: "Robin", role: null, phone: null, main: false },
            email,
          }),
        ),
      );
    expect(await contact(alpha.sales, alpha.customerId, "a@netz.example")).toEqual({ id: alpha.customerId });
    expect(await contact(beta.sales, beta.customerId, "b@netz.example")).toEqual({ id: beta.customerId });
    expect(await list(here.provider)).toEqual([]);
  });

  it("is named to the reseller that has it already", async () => {
    await create(here.alpha.sales, marks);
    const again = await create(here.alpha.sales, { vatNumber });
    expect(again).toEqual(["customerYours", { name: "Neukunde KG" }]);
    expect(await create(here.alpha.assignedOnly, marks)).toEqual(["customerColleagues", {}]);
    expect(await list(here.provider)).toEqual([]);
  });
});

describe("the provider", () => {
  const openConflict = async () => {
    await create(here.alpha.sales, marks);
    await create(here.beta.sales, marks);
    const [found] = await list(here.provider);
    return { id: found?.id ?? "", version: found?.version ?? 0, reason: "Two branches" };
  };
  const decide = (
    actor: Actor,
    command: typeof allowConflict,
    given: Awaited<ReturnType<typeof openConflict>>,
  ) => outcomeOf(withPermission(actor, "registration:resolve", (scope) => command(scope, given)));

  it("allows a wish: from then on that reseller may, others not", async () => {
    const given = await openConflict();
    expect(await decide(here.provider, allowConflict, given)).toBeUndefined();
    expect(await create(here.beta.sales, marks)).toEqual(made);
    const { resellerId, sales } = here.beta;
    expect(vi.mocked(tell).mock.calls.map(([, told]) => told)).toMatchObject([
      { kind: "customer-allowed", resellerId, personId: sales.userId },
    ]);
    expect(await decide(here.provider, refuseConflict, given)).toEqual(["edited", {}]);
    const entries = await asOwner(here.tenantId, (db) =>
      db.select().from(auditEntries).where(eq(auditEntries.recordId, given.id)),
    );
    expect(entries.map(({ action, reason }) => [action, reason]).sort()).toEqual([
      ["conflict-allowed", "Two branches"],
      ["customer-not-available", null],
    ]);
    expect(JSON.stringify(entries)).not.toContain(here.alpha.resellerId);
  });

  it("refuses a wish: it stays not available", async () => {
    expect(await decide(here.provider, refuseConflict, await openConflict())).toBeUndefined();
    expect(await create(here.beta.sales, marks)).toEqual(refused);
    expect((await list(here.provider, "refused")).map(({ reason }) => reason)).toEqual(["Two branches"]);
  });

  it("decides nothing in another tenant, and its sales people decide nothing", async () => {
    const given = await openConflict();
    expect(await decide(there.provider, allowConflict, given)).toEqual(["notFound", {}]);
    expect(await decide({ ...here.provider, roles: ["sales"] }, allowConflict, given)).toEqual([
      "forbidden",
      {},
    ]);
    expect(await list(here.provider)).toHaveLength(1);
  });
});

describe("the reseller's role in the database", () => {
  it("reads its own wishes alone, without who decided, and decides none", async () => {
    await put(here.tenantId, null, "Direkt AG");
    await create(here.alpha.sales, marks);
    await create(here.beta.sales, marks);
    const denied = { code: "42501" };
    const as = <T>(work: (tx: Scope["tx"]) => Promise<T>) =>
      withPermission(here.beta.sales, "customer:create", ({ tx }) => work(tx));
    const read = (column: "resellerId" | "decidedByName") =>
      as((tx) => tx.select({ seen: customerConflicts[column] }).from(customerConflicts).execute());
    expect(await read("resellerId")).toEqual([{ seen: here.beta.resellerId }]);
    await expect(read("decidedByName")).rejects.toMatchObject(denied);
    const decided = as((tx) => tx.update(customerConflicts).set({ state: "allowed" }).execute());
    await expect(decided).rejects.toMatchObject(denied);
  });

  it("writes no decision, and no wish of another reseller or tenant", async () => {
    const row = { name: "x", askedBy: newId(), askedByName: "x", askedByEmail: "x@x.example" };
    const insert = (values: typeof customerConflicts.$inferInsert) =>
      outcomeOf(
        withPermission(here.beta.sales, "customer:create", ({ tx }) =>
          tx.insert(customerConflicts).values(values).execute(),
        ),
      );
    const own = { ...row, tenantId: here.tenantId, resellerId: here.beta.resellerId };
    const denied = { code: "42501" };
    expect(await insert({ ...own, state: "allowed" })).toMatchObject(denied);
    expect(await insert({ ...own, resellerId: here.alpha.resellerId })).toMatchObject(denied);
    expect(
      await insert({ ...own, tenantId: there.tenantId, resellerId: there.beta.resellerId }),
    ).toMatchObject(denied);
    expect(await insert(own)).not.toMatchObject(denied);
  });
});
