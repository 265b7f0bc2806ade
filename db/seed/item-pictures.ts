import { itemPictures } from "@/db/schema";
import type { CatalogueOffer } from "./catalogue-rows";
import { demoPictures } from "./pictures";
import type { Db } from "./tenants";

/** Keeps the files of a drawing for a tenant: where files lie is not the database's business. */
export type KeepDrawing = (
  tenantId: string,
  svg: string,
) => Promise<{ key: string; width: number; height: number }>;

/** Puts in the pictures of a tenant's items. */
export async function putPictures(
  db: Db,
  tenantId: string,
  catalogue: CatalogueOffer[],
  keep: KeepDrawing,
  stamps: { createdAt: Date; updatedAt: Date },
): Promise<void> {
  const pictures = catalogue
    .filter(({ position }) => position === 0)
    .flatMap(({ itemId, item: { sku, state } }) =>
      (demoPictures[sku] ?? []).map(({ svg, alt }, position) => ({ svg, alt, position, itemId, state })),
    );
  const rows = await Promise.all(
    pictures.map(async ({ svg, ...row }) => ({
      tenantId,
      ...row,
      ...(await keep(tenantId, svg)),
      ...stamps,
    })),
  );
  await db.insert(itemPictures).values(rows);
}
