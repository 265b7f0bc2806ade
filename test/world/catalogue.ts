import { sql } from "drizzle-orm";
import { folded, newId } from "@/db/columns";
import {
  categories,
  itemPictures,
  items,
  offers,
  portfolioEntries,
  portfolios,
  portfolioVersions,
} from "@/db/schema";
import type { Db } from "./acting";

type NewItem = typeof items.$inferInsert;
type NewOffer = typeof offers.$inferInsert;
type NewPicture = typeof itemPictures.$inferInsert;
type NewEntry = typeof portfolioEntries.$inferInsert;

export type CategoryPlan = { slug: string; names: Record<string, string>; parent?: string | null };

/** An item with its offers and pictures in the order in which they are put in; an active product unless it says otherwise. */
export type ItemPlan = Omit<Partial<NewItem>, "tenantId" | "categoryId"> &
  Pick<NewItem, "sku" | "name"> & {
    category?: string | null;
    offers: (Pick<NewOffer, "kind"> & Omit<Partial<NewOffer>, "tenantId" | "itemId" | "position">)[];
    pictures?: Pick<NewPicture, "key" | "position" | "alt">[];
  };

export type PortfolioPlan = {
  name: string;
  /** What its live version holds, and the draft beside it, if there is one. */
  live: (offer: Offered) => boolean;
  draft?: (offer: Offered) => boolean;
  price: (offer: Offered) => Partial<NewEntry>;
};

/** An offer together with its item. */
export type Offered = ReturnType<typeof offeredOf>;

/** Puts in categories; gives their ids by slug. */
export async function putCategories(db: Db, tenantId: string, plans: CategoryPlan[]) {
  const ids = new Map(plans.map(({ slug }) => [slug, newId()]));
  const idOf = (slug: string | null | undefined) => (slug && ids.get(slug)) || null;
  const rows = plans.map(({ slug, names, parent }, position) => ({
    ...{ tenantId, slug, names, position },
    id: ids.get(slug),
    parentId: idOf(parent),
  }));
  if (rows.length) await db.insert(categories).values(rows);
  return idOf;
}

/** Puts in items with their offers and pictures; gives the offers. */
export async function putItems(
  db: Db,
  tenantId: string,
  plans: ItemPlan[],
  categoryOf: (slug: string | null | undefined) => string | null = () => null,
): Promise<Offered[]> {
  const rows = plans.map(({ category, offers: own, pictures = [], ...plan }) => ({
    item: {
      ...{ id: newId(), kind: "product" as const, state: "active" as const, ...plan, tenantId },
      categoryId: categoryOf(category),
    },
    own,
    pictures,
  }));
  const sold = rows.flatMap(({ item, own }) =>
    own.map((offer, position) => ({
      item,
      offer: { id: newId(), currency: "EUR", ...offer, tenantId, itemId: item.id, position },
    })),
  );
  const shown = rows.flatMap(({ item, pictures }) =>
    pictures.map((picture) => ({
      ...{ ...picture, tenantId, itemId: item.id, state: item.state, width: 800, height: 600 },
    })),
  );
  await db.insert(items).values(rows.map(({ item }) => item));
  if (sold.length) await db.insert(offers).values(sold.map(({ offer }) => offer));
  if (shown.length) await db.insert(itemPictures).values(shown);
  return sold.map(({ item, offer }) => offeredOf(item, offer));
}

const offeredOf = (item: NewItem & { id: string }, offer: NewOffer & { id: string }) => ({
  itemId: item.id,
  offerId: offer.id,
  sku: item.sku,
  name: item.name,
  itemState: item.state,
  categoryId: item.categoryId ?? null,
  kind: offer.kind,
  oneTime: offer.oneTime ?? null,
  recurring: offer.recurring ?? null,
});

/** Puts in a portfolio with its live version and draft; gives its id and that of the live version. */
export async function putPortfolio(
  db: Db,
  tenantId: string,
  { name, live, draft, price }: PortfolioPlan,
  offered: Offered[],
): Promise<{ portfolioId: string; versionId: string }> {
  const [portfolioId, versionId] = [newId(), newId()];
  const held = [
    { id: versionId, number: 1, state: "live" as const, holds: live },
    ...(draft ? [{ id: newId(), number: 2, state: "draft" as const, holds: draft }] : []),
  ];
  const entries = held.flatMap(({ id, holds }) =>
    offered.filter(holds).map((offer) => ({
      ...{ tenantId, portfolioId, versionId: id },
      ...{ itemId: offer.itemId, offerId: offer.offerId, categoryId: offer.categoryId },
      ...{ sortName: offer.name, onSale: offer.itemState === "active" },
      search: folded(sql`${`${offer.sku} ${offer.name}`}::text`),
      ...price(offer),
    })),
  );
  await db.insert(portfolios).values({ tenantId, id: portfolioId, name, currency: "EUR" });
  await db
    .insert(portfolioVersions)
    .values(held.map(({ id, number, state }) => ({ tenantId, portfolioId, id, number, state })));
  if (entries.length) await db.insert(portfolioEntries).values(entries);
  await db.execute(sql`update portfolios set live_version_id = ${versionId} where id = ${portfolioId}`);
  return { portfolioId, versionId };
}
