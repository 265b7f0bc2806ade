import { and, asc, eq, sql } from "drizzle-orm";
import { items, offers } from "@/db/schema";
import { notThere } from "@/lib/base/errors";
import { itemName } from "@/lib/catalogue/names/queries";
import { picturesOf } from "@/lib/catalogue/pictures/queries";
import { listPath } from "@/lib/categories/queries";
import type { Scope } from "@/lib/door/scope";
import { sellable, toOffer } from "@/lib/sellable/queries";

/** One item with its texts and its sellable offers; throws NOT_FOUND when none of its offers is sellable. */
export async function getSellableItem(scope: Scope, { item, locale }: { item: string; locale: string }) {
  const { actor, tx } = scope;
  const [texts] = await tx
    .select({
      itemId: items.id,
      sku: items.sku,
      name: itemName(locale),
      summary: itemText("summary", locale, actor.tenantLocale),
      description: itemText("description", locale, actor.tenantLocale),
      manufacturer: items.manufacturer,
      kind: items.kind,
      stockKept: items.stockKept,
      pictures: picturesOf(actor.tenantId, locale, actor.tenantLocale),
      categoryId: items.categoryId,
    })
    .from(items)
    .where(and(eq(items.tenantId, actor.tenantId), eq(items.id, item), eq(items.state, "active")));
  const found = await sellable(scope, locale, eq(offers.itemId, item)).orderBy(
    asc(offers.position),
    asc(offers.id),
  );
  if (!texts || !found.length) throw notThere();
  const path = await listPath(tx, actor.tenantId, locale, texts.categoryId);
  return { ...texts, path, offers: found.map(toOffer) };
}

/** A text of the item in a language, else in the tenant's. */
export const itemText = (key: "summary" | "description", locale: string, tenantLocale: string) =>
  sql<string | null>`coalesce(nullif(${items.texts} -> ${locale}::text ->> ${key}::text, ''),
    nullif(${items.texts} -> ${tenantLocale}::text ->> ${key}::text, ''))`;
