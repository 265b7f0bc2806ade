import { and, asc, eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { closePools, pool } from "@/db/client";
import { auditEntries } from "@/db/schema";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { commands, get, place } from "@/lib/orders/test/moving";
import { asOwner, outcomeOf } from "@/test/world/acting";
import { openWorld, type World } from "@/test/world/world";
import { chooseConfirming } from "./commands";
import { confirmAtOnce } from "./jobs";
import type { ConfirmingChoice } from "./schema";

let here: World;
beforeEach(async () => {
  here = await openWorld();
});
afterAll(closePools);

const choose = (actor: Actor, confirming: ConfirmingChoice["confirming"], customer = here.alpha.customerId) =>
  withPermission(actor, "order:fulfil", (scope) => chooseConfirming(scope, { customer, confirming }));
/** The orders for which a job waits. */
const jobs = async () => {
  const { rows } = await pool("worker").query<{ id: string }>(
    `select j.payload ->> 'order' as id from graphile_worker._private_jobs j
     join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'confirm-order'`,
  );
  return rows.map(({ id }) => id);
};
const entries = (recordId: string) =>
  asOwner(here.tenantId, (db) =>
    db
      .select({ action: auditEntries.action, by: auditEntries.actorName, of: auditEntries.onBehalfOf })
      .from(auditEntries)
      .where(and(eq(auditEntries.tenantId, here.tenantId), eq(auditEntries.recordId, recordId)))
      .orderBy(asc(auditEntries.id)),
  );

describe("orders of a customer that needs nobody's look", () => {
  it("are confirmed once they are placed, by the system for who said so; those of others wait", async () => {
    await choose(here.provider, "at once");
    const id = await place(here, here.alpha);
    const other = await place(here, here.beta);
    expect(await jobs()).toContain(id);
    expect(await jobs()).not.toContain(other);
    for (const order of [id, id, other]) await confirmAtOnce(here.tenantId, order);
    expect(await get(here.provider, id)).toMatchObject({ state: "confirmed", version: 2 });
    expect(await get(here.provider, other)).toMatchObject({ state: "placed", version: 1 });
    const told = await entries(id);
    expect(told.map(({ action }) => action)).toEqual(["order-placed", "order-confirmed"]);
    expect(told[1]).toMatchObject({ by: "Kontor", of: here.provider.userName });
  });

  it("wait again once that is taken back, also where it was meanwhile, and stay where somebody was faster", async () => {
    await choose(here.provider, "at once");
    const [late, asked] = [await place(here, here.alpha), await place(here, here.alpha)];
    await commands.ask(here.provider, asked, 1);
    await confirmAtOnce(here.tenantId, asked);
    expect(await get(here.provider, asked)).toMatchObject({ state: "information asked" });
    await choose(here.provider, "by hand");
    await confirmAtOnce(here.tenantId, late);
    expect(await get(here.provider, late)).toMatchObject({ state: "placed" });
    const next = await place(here, here.alpha);
    expect(await jobs()).not.toContain(next);
  });

  it("are chosen by the provider's people who confirm, for customers of their own tenant, once", async () => {
    const there = await openWorld();
    expect(await outcomeOf(choose(here.alpha.sales, "at once"))).toBe("forbidden");
    expect(await outcomeOf(choose(there.provider, "at once"))).toBe("notFound");
    for (const _ of [1, 2]) expect(await outcomeOf(choose(here.provider, "at once"))).toBe("done");
    for (const _ of [1, 2]) expect(await outcomeOf(choose(here.provider, "by hand"))).toBe("done");
    expect((await entries(here.alpha.customerId)).map(({ action }) => action)).toEqual([
      "customer-confirmed-at-once",
      "customer-confirmed-by-hand",
    ]);
  });
});
