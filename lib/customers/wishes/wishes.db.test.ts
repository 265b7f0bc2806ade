import { and, eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { closePools } from "@/db/client";
import { newId } from "@/db/columns";
import { customerAddresses, customerChecks, customerConflicts, customerNotes, customers } from "@/db/schema";
import { AppError } from "@/lib/base/errors";
import { listCheckers } from "@/lib/customers/checks/queries";
import { changeCustomer, createCustomer } from "@/lib/customers/commands";
import { allowConflict, refuseConflict } from "@/lib/customers/conflicts/commands";
import { listConflicts } from "@/lib/customers/conflicts/queries";
import type { Actor } from "@/lib/door/actor";
import { type Scope, withPermission } from "@/lib/door/scope";
import { asOwner } from "@/test/world/acting";
import { putCustomer } from "@/test/world/companies";
import { openWorld, type World } from "@/test/world/world";
import { createWished } from "./creating/commands";
import { listUnfinishedWishes, listWishes } from "./queries";
import { MOST_CHECKS } from "./rules";

vi.mock("@/lib/jobs/queue", () => ({ enqueue: vi.fn() }));
afterAll(closePools);

let here: World;
let there: World;
beforeEach(async () => {
  here = await openWorld();
  there = await openWorld();
  await asOwner(here.tenantId, (db) =>
    putCustomer(db, { tenantId: here.tenantId, name: "Direkt AG", vatNumber }),
  );
});

const vatNumber = "DE136695976";
const typed = {
  ...{ name: "Neukunde KG", vatNumber, email: "info@neukunde.example", phone: "+49 30 1234567" },
  ...{ contactName: "Robin Neu", contactRole: null, street: "Ufer 1", postalCode: "50667", city: "Köln" },
  ...{ country: "DE", note: "pays late" },
};
const refused = { refused: true };

const outcomeOf = async (work: Promise<unknown>) => {
  try {
    return await work;
  } catch (error) {
    return error instanceof AppError ? error.key : error;
  }
};
const as = <T>(actor: Actor, work: (scope: Scope) => Promise<T>) =>
  withPermission(actor, "customer:create", work);
const ask = (actor: Actor, more: object = {}) =>
  outcomeOf(as(actor, (scope) => createCustomer(scope, { ...typed, key: newId(), anyway: "all", ...more })));
const wishesOf = async (actor: Actor) =>
  (await withPermission(actor, "customer:read", (scope) => listWishes(scope, { page: undefined }))).rows;
const create = (actor: Actor, id: string) => outcomeOf(as(actor, (scope) => createWished(scope, { id })));
const decide = async (command: typeof allowConflict, id: string) => {
  await withPermission(here.provider, "registration:resolve", (scope) =>
    command(scope, { id, version: 1, reason: "Two branches" }),
  );
};
const wish = async () => {
  expect(await ask(here.beta.sales)).toEqual(refused);
  const [found] = await wishesOf(here.beta.sales);
  return found?.id ?? "";
};
const typedOf = (id: string) =>
  asOwner(here.tenantId, async (db) => {
    const found = await db.select().from(customerConflicts).where(eq(customerConflicts.id, id));
    return found[0]?.typed;
  });

describe("a customer that was not available", () => {
  it("stays with the reseller as being checked, and with nobody else", async () => {
    const id = await wish();
    expect(await wishesOf(here.beta.sales)).toMatchObject([
      { id, name: "Neukunde KG", standing: "open", reason: null, customerId: null },
    ]);
    expect(await wishesOf(here.alpha.sales)).toEqual([]);
    expect(await wishesOf(there.beta.sales)).toEqual([]);
    expect(await wishesOf({ ...here.beta.assignedOnly, userId: newId() })).toEqual([]);
    expect(await wishesOf(here.beta.assignedOnly)).toHaveLength(1);
    const told = JSON.stringify(await wishesOf(here.beta.sales));
    expect(told).not.toMatch(/Direkt AG|holders/);
  });

  it("keeps what was typed, which the provider does not read", async () => {
    const id = await wish();
    expect(await typedOf(id)).toMatchObject({ note: "pays late", city: "Köln" });
    const read = withPermission(here.provider, "registration:resolve", ({ tx }) =>
      tx.select({ typed: customerConflicts.typed }).from(customerConflicts).execute(),
    );
    await expect(read).rejects.toMatchObject({ code: "42501" });
    const { rows } = await withPermission(here.provider, "registration:resolve", (scope) =>
      listConflicts(scope, { state: "open", page: undefined }),
    );
    expect(rows.map((row) => [row.id, row.name])).toEqual([[id, "Neukunde KG"]]);
  });

  it("takes what was typed last while it is open", async () => {
    const id = await wish();
    await ask(here.beta.sales, { city: "Bonn" });
    expect(await wishesOf(here.beta.sales)).toHaveLength(1);
    expect(await typedOf(id)).toMatchObject({ city: "Bonn" });
  });

  it("is created with what was typed once it is allowed, and only once", async () => {
    const id = await wish();
    expect(await create(here.beta.sales, id)).toBe("edited");
    await decide(allowConflict, id);
    expect(await wishesOf(here.beta.sales)).toMatchObject([
      { standing: "to create", reason: "Two branches" },
    ]);
    expect(await create(here.alpha.sales, id)).toBe("notFound");
    expect(await create(there.beta.sales, id)).toBe("notFound");
    const made = (await create(here.beta.sales, id)) as { id: string };
    expect(await create(here.beta.sales, id)).toEqual(made);
    const place = and(
      eq(customerAddresses.tenantId, here.tenantId),
      eq(customerAddresses.customerId, made.id),
    );
    const kept = await asOwner(here.tenantId, async (db) => ({
      customers: await db.select().from(customers).where(eq(customers.vatNumber, vatNumber)),
      addresses: await db.select({ city: customerAddresses.city }).from(customerAddresses).where(place),
      notes: await db.select({ text: customerNotes.text }).from(customerNotes),
    }));
    expect(kept.customers.map(({ resellerId }) => resellerId).sort()).toEqual(
      [null, here.beta.resellerId].sort(),
    );
    expect(kept.addresses).toEqual([{ city: "Köln" }]);
    expect(kept.notes).toEqual([{ text: "pays late" }]);
    expect(await typedOf(id)).toBeNull();
    expect(await wishesOf(here.beta.sales)).toMatchObject([{ standing: "done", customerId: made.id }]);
  });

  it("is done when the customer was typed in anew instead", async () => {
    const id = await wish();
    await decide(allowConflict, id);
    const made = (await ask(here.beta.sales)) as { id: string };
    expect(await wishesOf(here.beta.sales)).toMatchObject([{ standing: "done", customerId: made.id }]);
    expect(await typedOf(id)).toBeNull();
    expect(await create(here.beta.sales, id)).toEqual({ id: made.id });
  });

  it("keeps what was typed when another customer is to get its number", async () => {
    const id = await wish();
    const { customerId } = here.beta;
    const changed = withPermission(here.beta.sales, "customer:edit", (scope) =>
      changeCustomer(scope, { id: customerId, version: 1, name: "Other", vatNumber }),
    );
    expect(await changed).toEqual(refused);
    expect(await typedOf(id)).toMatchObject({ city: "Köln" });
    expect(await wishesOf(here.beta.sales)).toMatchObject([{ id, name: "Neukunde KG", customerId: null }]);
  });

  it("is forgotten but for its name once it is refused, with the answer", async () => {
    const id = await wish();
    await decide(refuseConflict, id);
    expect(await typedOf(id)).toBeNull();
    expect(await wishesOf(here.beta.sales)).toMatchObject([
      { standing: "refused", reason: "Two branches", decidedAt: expect.any(Date) },
    ]);
    expect(await create(here.beta.sales, id)).toBe("edited");
    const unfinished = await withPermission(here.beta.sales, "customer:read", (scope) =>
      listUnfinishedWishes(scope, 5),
    );
    expect(unfinished).toEqual([]);
  });
});

describe("checks", () => {
  const checksOf = () =>
    asOwner(here.tenantId, (db) =>
      db
        .select({ checks: customerChecks.checks, held: customerChecks.notAvailable })
        .from(customerChecks)
        .where(eq(customerChecks.userId, here.beta.sales.userId)),
    );
  const checked = (days: number, checks: number, userId = here.beta.sales.userId) =>
    asOwner(here.tenantId, async (db) => {
      const day = new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
      const { resellerId } = here.beta;
      await db.insert(customerChecks).values({
        tenantId: here.tenantId,
        resellerId,
        userId,
        userName: "Kim",
        day,
        checks,
        notAvailable: 1,
      });
    });

  it("are counted whatever the answer, and none without a VAT number", async () => {
    await ask(here.beta.sales);
    await ask(here.beta.sales, { vatNumber: "DE999990588", name: "Free AG" });
    await ask(here.beta.sales, { vatNumber: null });
    expect(await checksOf()).toEqual([{ checks: 2, held: 1 }]);
  });

  it("are counted before anything that could be taken back", async () => {
    const { customerId: id } = here.beta;
    const stale = await outcomeOf(
      withPermission(here.beta.sales, "customer:edit", (scope) =>
        changeCustomer(scope, { id, version: 99, name: "x", vatNumber }),
      ),
    );
    // The same as for a number that nobody holds.
    expect(stale).toBe("edited");
    expect(await checksOf()).toEqual([]);
  });

  it("end for the day when there are too many, for this person and for checks alone", async () => {
    await ask(here.beta.sales);
    await asOwner(here.tenantId, (db) => db.update(customerChecks).set({ checks: MOST_CHECKS - 1 }));
    expect(await ask(here.beta.sales)).toEqual(refused);
    expect(await ask(here.beta.sales)).toBe("customerChecks");
    expect(await ask(here.beta.sales, { vatNumber: "DE999990588" })).toBe("customerChecks");
    expect(await ask(here.beta.sales, { vatNumber: null })).toEqual({ id: expect.any(String) });
    expect(await ask({ ...here.beta.sales, userId: newId() })).toEqual(refused);
    await asOwner(here.tenantId, (db) => db.update(customerChecks).set({ day: "2026-01-01" }));
    expect(await ask(here.beta.sales)).toEqual(refused);
    expect(await checksOf()).toEqual([{ checks: 1, held: 1 }]);
  });

  it("are shown to the provider where there are many, by person", async () => {
    const listed = (actor: Actor) =>
      withPermission(actor, "registration:resolve", (scope) => listCheckers(scope));
    expect(await listed(here.provider)).toEqual([]);
    const other = newId();
    await checked(10, 20);
    await checked(3, 2);
    await checked(3, 4, other);
    const beta = { resellerId: here.beta.resellerId, company: expect.any(String), person: "Kim" };
    expect(await listed(here.provider)).toEqual([
      { ...beta, userId: here.beta.sales.userId, today: 0, week: 2, month: 22, notAvailable: 2 },
    ]);
    await checked(20, 30, other);
    expect((await listed(here.provider)).map(({ userId, month }) => [userId, month])).toEqual([
      [other, 34],
      [here.beta.sales.userId, 22],
    ]);
    expect(await listed(there.provider)).toEqual([]);
  });

  it("cannot be reached by the reseller's role", async () => {
    const read = as(here.beta.sales, ({ tx }) =>
      tx.select({ id: customerChecks.id }).from(customerChecks).execute(),
    );
    await expect(read).rejects.toMatchObject({ code: "42501" });
  });
});
