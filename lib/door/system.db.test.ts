import { desc } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { auditEntries, categories } from "@/db/schema";
import { as, newTenant } from "@/lib/catalogue/test/editing";
import { createCategory } from "@/lib/categories/commands";
import type { Actor } from "./actor";
import { withSystem, withUpkeep } from "./system";

let actor: Actor;
let other: Actor;
beforeAll(async () => {
  actor = await newTenant();
  other = await newTenant();
});
afterAll(closePools);

const errandOf = ({ tenantId, userId: id, userName: name }: Actor) =>
  ({ tenantId, permission: "catalogue:edit", onBehalfOf: { id, name } }) as const;
const category = (en: string) => ({ en, de: null, parentId: null }) as Parameters<typeof createCategory>[1];
const names = ({ actor: who }: { actor: Actor }) =>
  as(who, ({ tx }) => tx.select({ names: categories.names }).from(categories));

describe("the system", () => {
  it("uses a person's command in the person's tenant alone, and the audit log names both", async () => {
    await withSystem(errandOf(actor), (scope) => createCategory(scope, category("Screens")));
    expect(await names({ actor })).toEqual([{ names: { en: "Screens" } }]);
    expect(await names({ actor: other })).toEqual([]);
    const [entry] = await as(actor, ({ tx }) =>
      tx.select().from(auditEntries).orderBy(desc(auditEntries.id)).limit(1),
    );
    expect(entry).toMatchObject({
      action: "category-created",
      actorSide: "system",
      actorName: "Kontor",
      actorId: actor.userId,
      onBehalfOf: actor.userName,
    });
  });

  it("reads nothing of another tenant, and leaves nothing of what fails", async () => {
    const seen = withSystem(errandOf(other), ({ tx }) => tx.select().from(categories));
    expect(await seen).toEqual([]);
    const failing = withSystem(errandOf(other), async (scope) => {
      await createCategory(scope, category("Cables"));
      throw new Error("late");
    });
    await expect(failing).rejects.toThrow("late");
    expect(await names({ actor: other })).toEqual([]);
  });

  it("has only rights that a provider has, and acts in tenants that there are", async () => {
    const prices = { ...errandOf(actor), permission: "price:set" as const };
    await expect(withSystem(prices, async () => "read")).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(withSystem(errandOf(actor), async () => "read")).resolves.toBe("read");
    const nowhere = { ...errandOf(actor), tenantId: "0198a5c4-0000-7000-8000-000000000009" };
    await expect(withSystem(nowhere, async () => "read")).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("keeps the upkeep of a tenant away from what commands write", async () => {
    const renamed = withUpkeep(actor.tenantId, ({ tx }) => tx.update(categories).set({ slug: "other" }));
    await expect(renamed).rejects.toThrow();
  });
});
