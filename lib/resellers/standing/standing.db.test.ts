import { and, eq } from "drizzle-orm";
import { afterAll, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { resellers } from "@/db/schema";
import { refusalOf } from "@/lib/base/errors";
import { resellerMachine } from "@/lib/resellers/machine";
import { getReseller } from "@/lib/resellers/queries";
import { pairsOf } from "@/lib/states/test/pairs";
import { adminOf, rolledBack } from "@/test/world/acting";
import { activateReseller, restrictReseller, suspendReseller } from "./commands";

afterAll(closePools);

/** Accepting an invitation is tested where it is done, in lib/identity. */
const pairs = pairsOf(resellerMachine).flatMap(({ verb, ...pair }) =>
  verb === "accept" ? [] : [{ verb, ...pair }],
);

it.each(pairs)("from $state, $verb is allowed: $allowed", async ({ verb, state, allowed }) =>
  rolledBack(await adminOf(), "reseller:suspend", async (scope) => {
    const alpha = and(eq(resellers.tenantId, scope.actor.tenantId), eq(resellers.slug, "alpha-it"));
    const [put] = await scope.tx.update(resellers).set({ state }).where(alpha).returning();
    const { id: reseller = "", version = 0 } = put ?? {};
    const step = { reseller, version, reason: "because" };
    const commands = {
      restrict: () => restrictReseller(scope, step),
      suspend: () => suspendReseller(scope, { ...step, degree: ["sales"] }),
      activate: () => activateReseller(scope, { ...step, storefront: false }),
    };
    const refused = await commands[verb]().then(() => undefined, refusalOf);
    expect(refused?.key).toBe(allowed ? undefined : "resellerState");
    expect(refused?.values.state).toBe(allowed ? undefined : state.replaceAll(" ", "_"));
    expect(await getReseller(scope, step)).toMatchObject(
      allowed ? { state: resellerMachine.steps[verb].to, version: version + 1 } : { state, version },
    );
  }),
);
