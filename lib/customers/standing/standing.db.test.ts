import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { customers } from "@/db/schema";
import { type CustomerState, customerMachine } from "@/lib/customers/machine";
import { getCustomer } from "@/lib/customers/queries";
import { withPermission } from "@/lib/door/scope";
import { pairsOf } from "@/lib/states/test/pairs";
import { asOwner } from "@/test/world/acting";
import { openWorld, type World } from "@/test/world/world";
import { activateProspects, lockCustomer, unlockCustomer } from "./commands";

let market: World;
let id: string;
beforeAll(async () => {
  market = await openWorld();
  id = market.alpha.customerId;
});
afterAll(closePools);

const stand = (state: CustomerState) =>
  asOwner(market.tenantId, (db) => db.update(customers).set({ state }).where(eq(customers.id, id)));
const get = () =>
  withPermission(market.provider, "customer:read", (scope) => getCustomer(scope, id), "read only");

const commands = { lock: lockCustomer, unlock: unlockCustomer };
const pairs = pairsOf(customerMachine);

it.each(pairs)("from $state, $verb is allowed: $allowed", async ({ verb, state, allowed }) => {
  await stand(state);
  const { version } = await get();
  const { permission, to } = customerMachine.steps[verb];
  const done = withPermission(market.provider, permission ?? "customer:edit", async (scope) => {
    if (verb === "activate") return (await activateProspects(scope, [id])).length;
    await commands[verb](scope, { id, version, reason: "because" });
    return 1;
  });
  if (allowed) await done;
  else if (verb === "activate") expect(await done).toBe(0);
  else await expect(done).rejects.toMatchObject({ key: "customerState", values: { state } });
  expect(await get()).toMatchObject(allowed ? { state: to, version: version + 1 } : { state, version });
});

it("nobody but the provider's people moves it", async () => {
  await stand("active");
  const given = { id, version: (await get()).version, reason: "because" };
  const locking = withPermission(market.alpha.sales, "customer:edit", (scope) => lockCustomer(scope, given));
  await expect(locking).rejects.toMatchObject({ code: "FORBIDDEN" });
});
