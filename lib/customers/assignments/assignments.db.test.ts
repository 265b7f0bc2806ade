import { and, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { newId } from "@/db/ids";
import { auditEntries, customerAssignments } from "@/db/schema";
import { findOwnStep } from "@/lib/audit/steps";
import { manyAssignments } from "@/lib/customers/schema";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { asOwner, outcomeOf } from "@/test/world/acting";
import { openWorld, type World } from "@/test/world/world";
import { assignCustomers, assignmentSteps, unassignCustomer, undoAssignments } from "./commands";

let here: World;
let there: World;

beforeAll(async () => {
  here = await openWorld();
  there = await openWorld();
});
afterAll(closePools);

const assign = (given: object, actor = here.provider, step = newId()) =>
  withPermission(actor, "customer:edit", (scope) =>
    assignCustomers(scope, manyAssignments.parse({ membership: here.provider.membershipId, ...given }), step),
  );
const undo = (step: string, actor: Actor = here.provider) =>
  withPermission(actor, "customer:edit", (scope) => undoAssignments(scope, { step }));
const assigned = async () =>
  (
    await asOwner(here.tenantId, (db) =>
      db
        .select({ id: customerAssignments.customerId })
        .from(customerAssignments)
        .where(
          and(
            eq(customerAssignments.tenantId, here.tenantId),
            eq(customerAssignments.membershipId, here.provider.membershipId),
          ),
        ),
    )
  )
    .map(({ id }) => id)
    .sort();

describe("a person looks after many customers", () => {
  it("the ticked ones or all that match, and no other tenant's; and it is taken back", async () => {
    const { alpha, beta } = here;
    const [first, second] = [newId(), newId()];
    expect(await assign({ id: [alpha.customerId, there.alpha.customerId] }, here.provider, first)).toBe(1);
    expect(await assigned()).toEqual([alpha.customerId]);
    const all = { which: "matching", expected: "2" };
    await expect(assign({ ...all, expected: "3" })).rejects.toMatchObject({ key: "selectionChanged" });
    await expect(assign({ ...all, silent: "yes" })).rejects.toMatchObject({ key: "selectionChanged" });
    expect(await assign({ ...all, silent: "yes", expected: "0" })).toBe(0);
    expect(await assigned()).toEqual([alpha.customerId]);
    expect(await assign(all, here.provider, second)).toBe(1);
    expect(await assigned()).toEqual([alpha.customerId, beta.customerId].sort());
    expect(await undo(second)).toEqual({ undone: 1, kept: 0 });
    expect(await assigned()).toEqual([alpha.customerId]);
    expect(await undo(second)).toEqual({ undone: 0, kept: 1 });
    expect(await undo(first)).toEqual({ undone: 1, kept: 0 });
    expect(await assigned()).toEqual([]);
  });

  it("but what was ended and made anew since stays", async () => {
    const { customerId: id } = here.alpha;
    const step = newId();
    await assign({ id }, here.provider, step);
    await withPermission(here.provider, "customer:edit", (scope) =>
      unassignCustomer(scope, { id, membership: here.provider.membershipId }),
    );
    await assign({ id });
    expect(await undo(step)).toEqual({ undone: 0, kept: 1 });
    expect(await assigned()).toEqual([id]);
  });

  it("only customers in reach, people of the provider, and steps of the own tenant", async () => {
    const sales: Actor = { ...here.provider, roles: ["sales"], membershipId: newId() };
    expect(await assign({ id: [here.beta.customerId] }, sales)).toBe(0);
    const step = newId();
    expect(await assign({ id: [here.beta.customerId] }, here.provider, step)).toBe(1);
    expect(await outcomeOf(undo(step, there.provider))).toBe("notFound");
    expect(await undo(step, sales)).toEqual({ undone: 0, kept: 1 });
    expect(await undo(step)).toEqual({ undone: 1, kept: 0 });
    expect(await outcomeOf(assign({}))).toBe("nothingChosen");
    const membership = here.alpha.sales.membershipId;
    expect(await outcomeOf(assign({ id: [here.beta.customerId], membership }))).toBe("notAssignable");
  });
});

describe("a step is offered to be taken back", () => {
  const offered = (step: string, actor: Actor, more: object = {}) =>
    withPermission(actor, "customer:edit", (scope) =>
      findOwnStep(scope, step, { actions: assignmentSteps, ...more }),
    );

  it("just after it, to whoever took it, where it is one of the page's", async () => {
    const mine = await openWorld();
    const step = newId();
    expect(await offered(step, mine.provider)).toBeUndefined();
    const given = { id: [mine.alpha.customerId], membership: mine.provider.membershipId };
    expect(await assign(given, mine.provider, step)).toBe(1);
    expect(await offered(step, mine.provider)).toBe(step);
    expect(await offered(step, mine.provider, { record: mine.alpha.customerId })).toBe(step);
    expect(await offered(step, mine.provider, { record: mine.beta.customerId })).toBeUndefined();
    expect(await offered(step, mine.provider, { actions: ["item-retired"] })).toBeUndefined();
    expect(await offered(step, { ...mine.provider, userId: newId() })).toBeUndefined();
    expect(await offered(step, there.provider)).toBeUndefined();
    await asOwner(mine.tenantId, (db) =>
      db
        .update(auditEntries)
        .set({ at: sql`now() - interval '11 minutes'` })
        .where(and(eq(auditEntries.tenantId, mine.tenantId), eq(auditEntries.id, step))),
    );
    expect(await offered(step, mine.provider)).toBeUndefined();
  });
});
