import { and, eq, inArray, sql } from "drizzle-orm";
import { categories, items, portfolioEntries, resellers, tenants } from "@/db/schema";
import { notThere } from "@/lib/base/errors";
import { findIdsBelow, listSoldCategories } from "@/lib/categories/queries";
import type { PublicScope } from "@/lib/door/scope";
import type { Page } from "@/lib/list/page";
import type { Narrowed, ShopCategory, ShopRow, Wanted } from "./rules";

/** Whose pages these are: the provider, and on a storefront the reseller. */
export type Shop = Awaited<ReturnType<typeof getShop>>;

/** The companies behind the public pages; throws NOT_FOUND when the storefront is closed or its reseller suspended. */
export async function getShop(scope: PublicScope) {
  const found = await findShop(scope);
  if (!found) throw notThere();
  return found;
}

/** As getShop, undefined where there is no open shop or storefront. */
export async function findShop({ place, tx }: PublicScope) {
  const [provider] = await tx
    .select({ ...publicColumns(tenants), escalation: tenants.escalation, pricesShown: tenants.pricesShown })
    .from(tenants)
    .where(eq(tenants.id, place.tenantId));
  if (!provider) return;
  if (!place.resellerId) return { place, provider, reseller: null };
  const [reseller] = await tx
    .select(publicColumns(resellers))
    .from(resellers)
    .where(
      and(
        eq(resellers.tenantId, place.tenantId),
        eq(resellers.id, place.resellerId),
        eq(resellers.storefrontOpen, true),
        inArray(resellers.state, ["active", "restricted"]),
      ),
    );
  if (!reseller) return;
  return { place, provider, reseller };
}

const publicColumns = <T extends typeof tenants | typeof resellers>(table: T) => ({
  name: table.name as T["name"],
  brandColour: table.brandColour as T["brandColour"],
  logoKey: table.logoKey as T["logoKey"],
  email: table.email as T["email"],
  phone: table.phone as T["phone"],
  hours: table.hours as T["hours"],
  about: table.about as T["about"],
  imprint: table.imprint as T["imprint"],
});

/** The categories in which something is for sale, themselves or further down: in the provider's shop, or in the reseller's storefront. */
export function listShopCategories({ place, tx }: PublicScope, locale: string): Promise<ShopCategory[]> {
  const inShop = tx
    .select({ one: sql`1` })
    .from(items)
    .where(
      and(eq(items.tenantId, place.tenantId), eq(items.state, "active"), eq(items.categoryId, categories.id)),
    );
  const inStorefront = tx
    .select({ one: sql`1` })
    .from(portfolioEntries)
    .where(
      and(
        eq(portfolioEntries.tenantId, place.tenantId),
        eq(portfolioEntries.versionId, place.versionId ?? place.tenantId),
        eq(portfolioEntries.categoryId, categories.id),
        sql`${portfolioEntries.onSale}`,
      ),
    );
  return listSoldCategories(tx, place.tenantId, locale, place.resellerId ? inStorefront : inShop);
}

export type ShopPage = Page<ShopRow> & { categories: ShopCategory[]; category?: ShopCategory };

/** A list of public items with the categories it may be narrowed to. */
export async function listWithCategories(
  scope: PublicScope,
  wanted: Wanted,
  list: (scope: PublicScope, wanted: Narrowed) => Promise<Page<ShopRow>>,
): Promise<ShopPage> {
  const found = await listShopCategories(scope, wanted.locale);
  const category = found.find(({ slug }) => slug === wanted.category);
  const below = await findIdsBelow({ actor: scope.place, tx: scope.tx }, category?.id);
  return { ...(await list(scope, { ...wanted, below })), categories: found, category };
}
