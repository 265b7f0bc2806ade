import { newId } from "@/db/columns";
import { categories, items, offerCosts, offers } from "@/db/schema";
import { roundToEnding, shareOf } from "@/lib/base/money";
import { demoCategories, demoItems } from "./catalogue";
import { known } from "./people";
import type { DemoItem, DemoOffer, DemoProvider } from "./rows";
import type { Db } from "./tenants";

/** What lakeside took over from the same manufacturers: same SKUs as nordwind, in dollars. */
const lakesideSkus = new Set(
  [
    "WP-NB14-PRO WP-NB16-STUDIO WP-THIN-T2 WP-MON27-QHD WP-DOCK-C2 WP-MANAGED",
    "M365-BASIC M365-STANDARD M365-PREMIUM M365-TENANT M365-MIGRATION",
    "BK-M365 BK-SERVER BK-CLIENT NW-AP620 NW-SW24P NW-MANAGED",
    "TEL-SEAT TEL-DESK-D40 TEL-CONTACT SUP-DESK SUP-HOURS-10 SEC-EDR SEC-GATE100 CLD-VM-S",
  ].flatMap((line) => line.split(" ")),
);

export type CatalogueOffer = {
  id: string;
  itemId: string;
  position: number;
  categoryId: string;
  name: string;
  item: DemoItem;
  offer: DemoOffer;
};

/** Puts in the categories, items, offers and costs of one tenant and returns its offers. */
export async function putCatalogue(
  db: Db,
  tenantId: string,
  provider: DemoProvider,
  stamps: { createdAt: Date; updatedAt: Date },
): Promise<CatalogueOffer[]> {
  const categoryIds = new Map(demoCategories.map(({ slug }) => [slug, newId()]));
  const catalogue = itemsOf(provider).flatMap((item) => {
    const itemId = newId();
    return item.offers.map((offer, position) => ({
      id: newId(),
      itemId,
      position,
      categoryId: known(categoryIds, item.category),
      name: item.name[provider.language],
      item,
      offer,
    }));
  });
  await db.insert(categories).values(
    demoCategories.map(({ slug, name, parent }, position) => ({
      tenantId,
      id: known(categoryIds, slug),
      parentId: parent ? known(categoryIds, parent) : null,
      slug,
      names: name,
      position,
      ...stamps,
    })),
  );
  await db.insert(items).values(
    catalogue
      .filter(({ position }) => position === 0)
      .map(({ itemId, categoryId, name, item }) => ({
        tenantId,
        id: itemId,
        sku: item.sku,
        name,
        manufacturer: item.manufacturer,
        kind: item.kind,
        stockKept: item.stockKept,
        leadDays: item.leadDays,
        toOrder: item.toOrder,
        categoryId,
        state: item.state,
        stateChangedAt: stamps.updatedAt,
        texts: { en: textsOf(item, "en"), de: textsOf(item, "de") },
        ...stamps,
      })),
  );
  await db.insert(offers).values(
    catalogue.map(({ id, itemId, position, offer: { costOneTime, costRecurring, ...offer } }) => ({
      tenantId,
      id,
      itemId,
      position,
      currency: provider.currency,
      ...offer,
      ...stamps,
    })),
  );
  await db.insert(offerCosts).values(
    catalogue.map(({ id, offer: { costOneTime, costRecurring } }) => ({
      tenantId,
      id: newId(),
      offerId: id,
      oneTime: costOneTime,
      recurring: costRecurring,
      ...stamps,
    })),
  );
  return catalogue;
}

const textsOf = ({ name, summary, description }: DemoItem, language: "en" | "de") => ({
  name: name[language],
  summary: summary[language],
  description: description[language],
});

const itemsOf = (provider: DemoProvider): DemoItem[] =>
  provider.currency === "EUR"
    ? demoItems
    : demoItems
        .filter(({ sku }) => lakesideSkus.has(sku))
        .map((item) => ({ ...item, offers: item.offers.map(inDollars) }));

const inDollars = (offer: DemoOffer): DemoOffer => ({
  ...offer,
  oneTime: offer.oneTime && roundToEnding(shareOf(offer.oneTime, 11_000), 90, "USD"),
  recurring: offer.recurring && roundToEnding(shareOf(offer.recurring, 11_000), 90, "USD"),
  costOneTime: offer.costOneTime && shareOf(offer.costOneTime, 11_000),
  costRecurring: offer.costRecurring && shareOf(offer.costRecurring, 11_000),
});
