import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { resellers, tenants } from "@/db/schema";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { asOwner } from "@/test/world/acting";
import { openWorld, type World } from "@/test/world/world";
import { findResponsible } from "./queries";

let here: World;

beforeAll(async () => {
  here = await openWorld();
});
afterAll(closePools);

const responsibleFor = (actor: Actor) => withPermission(actor, "order:read", findResponsible);

describe("who answers for a customer", () => {
  it("is its reseller and the provider, with their hours, and the storefront while it is open", async () => {
    const { tenantId, alpha } = here;
    const set = (values: Partial<typeof resellers.$inferInsert>) =>
      asOwner(tenantId, (db) => db.update(resellers).set(values).where(eq(resellers.id, alpha.resellerId)));
    await set({ hours: "Mo–Fr 8–17", storefrontOpen: false });
    await asOwner(tenantId, (db) => db.update(tenants).set({ hours: "24/7", escalation: "Leitung" }));
    expect(await responsibleFor(alpha.buyer)).toMatchObject({
      seller: { name: "Systemhaus", hours: "Mo–Fr 8–17" },
      provider: { name: "Nordlicht", hours: "24/7", escalation: "Leitung" },
      shop: null,
    });
    await set({ storefrontOpen: true });
    expect((await responsibleFor(alpha.buyer)).shop).toBe(`/${alpha.sales.tenantSlug}/r/alpha`);
    expect((await responsibleFor({ ...alpha.buyer, resellerState: "suspended" })).shop).toBeNull();
  });

  it("is the provider alone where there is no reseller", async () => {
    const found = await responsibleFor({ ...here.alpha.buyer, resellerId: null });
    expect(found.seller).toEqual(found.provider);
    expect(found.shop).toBe(`/${here.alpha.sales.tenantSlug}`);
  });
});
