import { newId } from "@/db/columns";
import { portfolioEntries, portfolios, portfolioVersions, type resellers, tenants } from "@/db/schema";
import type { Actor } from "@/lib/door/actor";
import type { PublicPlace } from "@/lib/door/scope";
import { asOwner } from "./acting";
import {
  type CategoryPlan,
  type ItemPlan,
  type Offered,
  type PortfolioPlan,
  putCategories,
  putItems,
  putPortfolio,
} from "./catalogue";
import { putCompany, putPerson } from "./companies";
import { standard } from "./standard";

/** What a world is made of, beside the people and companies that each has. */
export type WorldPlan = {
  tenant?: Partial<typeof tenants.$inferInsert>;
  categories?: CategoryPlan[];
  items: ItemPlan[];
  /** What alpha sells, and beta; or both. */
  portfolios: [both: PortfolioPlan] | [ofAlpha: PortfolioPlan, ofBeta: PortfolioPlan];
  resellers?: Partial<typeof resellers.$inferInsert>;
};

export type World = Awaited<ReturnType<typeof openWorld>>;

/** Puts in a fresh tenant that holds nothing but one person of the provider. */
export async function openTenant(
  more: WorldPlan["tenant"] = {},
  roles = ["admin"],
): Promise<{ tenantId: string; slug: string; provider: Actor }> {
  const tenantId = newId();
  const slug = `t${tenantId.slice(-12)}`;
  return asOwner(tenantId, async (db) => {
    const usual = { name: "Nordlicht", locale: "de", currency: "EUR", email: "office@p.example" };
    await db.insert(tenants).values({ ...usual, ...more, id: tenantId, slug });
    const provider = await putPerson(db, { tenantId, slug }, { side: "provider", roles });
    return { tenantId, slug, provider };
  });
}

/**
 * Puts in a fresh tenant with a catalogue and two resellers, each with a customer: names, SKUs and e-mails are the same in
 * each, the ids are not.
 */
export async function openWorld(plan: WorldPlan = standard) {
  const tenant = await openTenant(plan.tenant);
  const { tenantId } = tenant;
  return asOwner(tenantId, async (db) => {
    const categoryId = await putCategories(db, tenantId, plan.categories ?? []);
    const items = await putItems(db, tenantId, plan.items, categoryId);
    const [first, second] = plan.portfolios;
    const ofAlpha = await putPortfolio(db, tenantId, first, items);
    const ofBeta = second ? await putPortfolio(db, tenantId, second, items) : ofAlpha;
    return {
      ...tenant,
      categoryId,
      items,
      alpha: await putCompany(db, tenant, ofAlpha, { ...plan.resellers, slug: "alpha" }),
      beta: await putCompany(db, tenant, ofBeta, { ...plan.resellers, slug: "beta" }),
    };
  });
}

/** The offer of a kind that the item with this SKU has. */
export function offerOf({ items }: Pick<World, "items">, sku: string, kind: Offered["kind"] = "purchase") {
  const found = items.find((each) => each.sku === sku && each.kind === kind);
  if (!found) throw new Error(`no ${kind} of ${sku}`);
  return found;
}

/** The world's shop, or the storefront of one of its resellers. */
export function placeOf(world: World, which?: "alpha" | "beta"): PublicPlace {
  const { tenantId, tenantSlug, tenantName, tenantLocale, currency } = world.provider;
  const { resellerId, resellerSlug, resellerName, versionId } = which ? world[which].sales : world.provider;
  return {
    ...{ tenantId, tenantSlug, tenantName, tenantLocale, currency },
    ...{ resellerId, resellerSlug, resellerName, versionId },
  };
}

/** Publishes the portfolio that both resellers of a world sell as a new version with the same entries; returns the version's id. */
export const publishAgain = ({ tenantId, alpha: { portfolioId } }: World) =>
  asOwner(tenantId, async (db) => {
    const versionId = newId();
    const versions = await db.select().from(portfolioVersions);
    const number = versions.length + 1;
    await db.update(portfolioVersions).set({ state: "superseded" });
    await db
      .insert(portfolioVersions)
      .values({ tenantId, id: versionId, portfolioId, number, state: "live" });
    const live = versions.find(({ state }) => state === "live");
    const entries = (await db.select().from(portfolioEntries)).filter((each) => each.versionId === live?.id);
    await db.insert(portfolioEntries).values(entries.map((entry) => ({ ...entry, id: newId(), versionId })));
    await db.update(portfolios).set({ liveVersionId: versionId });
    return versionId;
  });
