import { and, asc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { categories, items, offers, portfolioEntries, resellers, tenants } from "@/db/schema";
import { notThere } from "@/lib/errors";
import { PAGE_SIZE, searchWords } from "@/lib/page";
import type { PublicScope } from "@/lib/scope";
import { categoryName } from "@/lib/sellable/queries";
import type { OfferTerms, Price } from "@/lib/sellable/rules";

/** Whose pages these are: the provider, and the reseller where they are its storefront. */
export type Shop = Awaited<ReturnType<typeof getShop>>;

/** An offer as anybody may see it; without a price where the provider shows none. */
export type PublicOffer = OfferTerms & { price: Price | null };

/** One item of a list, with its first offer and the number of its offers. */
export type ShopRow = {
  itemId: string;
  sku: string;
  name: string;
  summary: string | null;
  manufacturer: string | null;
  offer: PublicOffer;
  offerCount: number;
};

/** The company behind the public pages, and on a storefront the reseller; throws NOT_FOUND when the storefront is not open. */
export async function getShop({ place, tx }: PublicScope) {
  const [provider] = await tx
    .select({
      name: tenants.name,
      brandColour: tenants.brandColour,
      logoKey: tenants.logoKey,
      email: tenants.email,
      phone: tenants.phone,
      about: tenants.about,
      imprint: tenants.imprint,
      pricesShown: tenants.pricesShown,
    })
    .from(tenants)
    .where(eq(tenants.id, place.tenantId));
  if (!provider) throw notThere();
  return { place, provider, reseller: place.resellerId ? await getStorefront({ place, tx }) : null };
}

const opened = ["active", "restricted"] as const;

async function getStorefront({ place, tx }: PublicScope) {
  const [reseller] = await tx
    .select({
      name: resellers.name,
      brandColour: resellers.brandColour,
      logoKey: resellers.logoKey,
      email: resellers.email,
      phone: resellers.phone,
      about: resellers.about,
      imprint: resellers.imprint,
    })
    .from(resellers)
    .where(
      and(
        eq(resellers.tenantId, place.tenantId),
        eq(resellers.id, place.resellerId ?? ""),
        eq(resellers.storefrontOpen, true),
        inArray(resellers.state, [...opened]),
      ),
    );
  if (!reseller) throw notThere();
  return reseller;
}

export type ShopCategory = { id: string; slug: string; name: string };

/** The categories in which something is for sale: in the provider's shop, or in the reseller's storefront. */
export async function listShopCategories({ place, tx }: PublicScope, locale: string): Promise<ShopCategory[]> {
  const inShop = tx
    .select({ one: sql`1` })
    .from(items)
    .where(
      and(
        eq(items.tenantId, place.tenantId),
        eq(items.categoryId, categories.id),
        eq(items.state, "active"),
        sql`exists ${tx
          .select({ one: sql`1` })
          .from(offers)
          .where(
            and(
              eq(offers.tenantId, place.tenantId),
              eq(offers.itemId, items.id),
              eq(offers.state, "active"),
            ),
          )}`,
      ),
    );
  const inStorefront = tx
    .select({ one: sql`1` })
    .from(portfolioEntries)
    .where(
      and(
        eq(portfolioEntries.tenantId, place.tenantId),
        sql`${portfolioEntries.versionId} = ${place.versionId}::uuid`,
        eq(portfolioEntries.categoryId, categories.id),
        sql`${portfolioEntries.onSale}`,
      ),
    );
  return tx
    .select({ id: categories.id, slug: categories.slug, name: categoryName(locale) })
    .from(categories)
    .where(
      and(
        eq(categories.tenantId, place.tenantId),
        sql`exists ${place.resellerId ? inStorefront : inShop}`,
      ),
    )
    .orderBy(asc(categories.position), asc(categories.id))
    .limit(200);
}
