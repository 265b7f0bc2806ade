import { eq } from "drizzle-orm";
import { newId } from "@/db/columns";
import { offers, portfolioEntries, portfolios, portfolioVersions } from "@/db/schema";
import type { Actor } from "@/lib/door/actor";
import { type Scope, withPermission } from "@/lib/door/scope";
import { openTenant } from "@/test/world/world";

/** The product manager of a fresh tenant; look-alikes differ in nothing but their ids. */
export const newTenant = async (): Promise<Actor> =>
  (await openTenant({ locale: "en" }, ["product-manager"])).provider;

/** Does the work as somebody who may edit the catalogue, and keeps what it does. */
export const as = <T>(actor: Actor, work: (scope: Scope) => Promise<T>): Promise<T> =>
  withPermission(actor, "catalogue:edit", work);

/** Puts the first offer of an item into the live version of a portfolio of its own; gives the entry's id. */
export async function putInPortfolio(
  { tenantId, ...rest }: Actor,
  itemId: string,
  prices: Partial<typeof portfolioEntries.$inferInsert> = {},
) {
  return as({ tenantId, ...rest }, async ({ tx }) => {
    const [portfolioId, versionId, id] = [newId(), newId(), newId()];
    const [offer] = await tx.select({ id: offers.id }).from(offers).where(eq(offers.itemId, itemId));
    await tx.insert(portfolios).values({ tenantId, id: portfolioId, name: "P", currency: "EUR" });
    await tx
      .insert(portfolioVersions)
      .values({ tenantId, id: versionId, portfolioId, number: 1, state: "live" });
    await tx.insert(portfolioEntries).values({
      tenantId,
      id,
      portfolioId,
      versionId,
      itemId,
      offerId: offer?.id ?? "",
      sortName: "old",
      onSale: false,
      search: "old",
      ...prices,
    });
    return id;
  });
}
