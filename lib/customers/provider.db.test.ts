import { desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { newId } from "@/db/columns";
import { auditEntries, customerAssignments, customers } from "@/db/schema";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { asOwner } from "@/test/world/acting";
import { openWorld, type World } from "@/test/world/world";
import { assignCustomer, unassignCustomer } from "./assignments/commands";
import { getCustomerWithAssignments } from "./assignments/queries";
import { changeCustomer, createCustomer, writtenId } from "./commands";
import { getCustomer, getOwnCustomer, listCustomers } from "./queries";
import { changedCustomer, newCustomer } from "./schema";
import { lockCustomer, unlockCustomer } from "./standing/commands";

let here: World;
let there: World;
let sales: Actor;

beforeAll(async () => {
  here = await openWorld();
  there = await openWorld();
  sales = { ...here.provider, roles: ["sales"] };
});
afterAll(closePools);

const create = async (actor: Actor, name = "Direktkunde AG") => {
  const customer = newCustomer.parse({ key: newId(), name });
  const written = await withPermission(actor, "customer:create", (scope) =>
    createCustomer(scope, { ...customer, anyway: "all" }),
  );
  return { id: writtenId(written) };
};
const edit = <T>(actor: Actor, work: Parameters<typeof withPermission<T>>[2]) =>
  withPermission(actor, "customer:edit", work);
const get = (actor: Actor, id: string) =>
  withPermission(actor, "customer:read", (scope) => getCustomer(scope, id));
const lastEntry = async (id: string) => {
  const [entry] = await asOwner(here.tenantId, (db) =>
    db
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.recordId, id))
      .orderBy(desc(auditEntries.id))
      .limit(1),
  );
  return entry;
};
const activate = (id: string) =>
  asOwner(here.tenantId, (db) => db.update(customers).set({ state: "active" }).where(eq(customers.id, id)));
const owned = async (actor: Actor, owner: string | undefined, q = "") => {
  const list = await withPermission(actor, "customer:read", (scope) =>
    listCustomers(scope, { q, state: undefined, owner, page: undefined }),
  );
  expect(list.count).toBe(list.rows.length);
  return list.rows.map(({ id }) => id).sort();
};
const colleague = (actor: Actor): Actor => ({ ...actor, membershipId: newId(), userId: newId() });

describe("the provider's own customers", () => {
  it("are assigned to the sales person who created them, and to nobody else's reach", async () => {
    const { id } = await create(sales);
    expect(await get(sales, id)).toMatchObject({ resellerId: null, state: "prospect" });
    await expect(get(colleague(sales), id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const { rows } = await withPermission(sales, "customer:read", (scope) =>
      listCustomers(scope, { q: "", state: undefined, page: undefined }),
    );
    expect(rows.map((row) => row.id)).toEqual([id]);
  });

  it("are changed by those who look after them; a reseller's stay the reseller's", async () => {
    const { id } = await create(sales);
    const to = (customer: string, name: string) =>
      changedCustomer.parse({ id: customer, version: "1", name });
    await edit(sales, (scope) => changeCustomer(scope, to(id, "Umbenannt AG")));
    expect(await get(sales, id)).toMatchObject({ name: "Umbenannt AG", version: 2 });
    for (const customer of [here.alpha.customerId, there.alpha.customerId]) {
      const work = edit(here.provider, (scope) => changeCustomer(scope, to(customer, "Fremd")));
      await expect(work).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    const form = (actor: Actor, customer: string) =>
      edit(actor, (scope) => getOwnCustomer(scope, { customer }));
    await expect(form(here.provider, here.alpha.customerId)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await form(here.provider, id)).name).toBe("Umbenannt AG");
  });
});

describe("locking a customer", () => {
  it("and unlocking it says why, at the version that was read, in this tenant alone", async () => {
    const { id } = await create(sales);
    const lock = (actor: Actor, customer: string, version: number) =>
      edit(actor, (scope) => lockCustomer(scope, { id: customer, version, reason: "Zahlung offen" }));
    const unlock = (version: number) =>
      edit(sales, (scope) => unlockCustomer(scope, { id, version, reason: "Bezahlt" }));
    await expect(lock(sales, id, 1)).rejects.toMatchObject({ key: "customerState" });
    await activate(id);
    await expect(lock(sales, id, 9)).rejects.toMatchObject({ key: "edited" });
    await expect(lock(colleague(sales), id, 1)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(lock(sales, there.alpha.customerId, 1)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await lock(sales, id, 1);
    expect(await get(sales, id)).toMatchObject({ state: "locked", stateReason: "Zahlung offen" });
    expect(await lastEntry(id)).toMatchObject({ action: "customer-locked", reason: "Zahlung offen" });
    await unlock(2);
    expect(await get(sales, id)).toMatchObject({ state: "active", stateReason: "Bezahlt" });
    await expect(unlock(3)).rejects.toMatchObject({ key: "customerState" });
  });
});

describe("looking after a customer", () => {
  it("puts somebody of the provider in charge, of a reseller's customer too, and removes them", async () => {
    const id = here.alpha.customerId;
    const assignment = { id, membership: here.provider.membershipId };
    await expect(get(sales, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await edit(here.provider, (scope) => assignCustomer(scope, assignment));
    await edit(here.provider, (scope) => assignCustomer(scope, assignment));
    const rows = await asOwner(here.tenantId, (db) =>
      db.select().from(customerAssignments).where(eq(customerAssignments.customerId, id)),
    );
    expect(rows.filter(({ membershipId }) => membershipId === assignment.membership)).toHaveLength(1);
    expect((await get(sales, id)).id).toBe(id);
    const read = await withPermission(sales, "customer:read", (scope) =>
      getCustomerWithAssignments(scope, { customer: id }),
    );
    expect(read.responsible.map((person) => person.id)).toEqual([assignment.membership]);
    expect(await edit(sales, (scope) => unassignCustomer(scope, assignment))).toEqual({ inReach: false });
    await expect(get(sales, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await lastEntry(id)).toMatchObject({ action: "customer-unassigned" });
  });

  it("is not for people of resellers or other tenants, nor for their customers", async () => {
    const assign = (id: string, membership: string) =>
      edit(here.provider, (scope) => assignCustomer(scope, { id, membership }));
    for (const membership of [here.alpha.sales.membershipId, there.provider.membershipId])
      await expect(assign(here.alpha.customerId, membership)).rejects.toMatchObject({ key: "notAssignable" });
    await expect(assign(there.alpha.customerId, here.provider.membershipId)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    const take = edit(here.provider, (scope) =>
      unassignCustomer(scope, { id: here.beta.customerId, membership: here.provider.membershipId }),
    );
    await expect(take).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("the owner of a customer", () => {
  it("narrows the list, with a search and without", async () => {
    const market = await openWorld();
    const { id: direct } = await create(market.provider, "Muster direkt");
    const { alpha, beta, provider } = market;
    for (const q of ["", "muster"]) {
      expect(await owned(provider, undefined, q)).toEqual([direct, alpha.customerId, beta.customerId].sort());
      expect(await owned(provider, "direct", q)).toEqual([direct]);
      expect(await owned(provider, alpha.resellerId, q)).toEqual([alpha.customerId]);
      expect(await owned(alpha.sales, beta.resellerId, q)).toEqual([]);
      expect(await owned(provider, here.alpha.resellerId, q)).toEqual([]);
    }
  });
});
