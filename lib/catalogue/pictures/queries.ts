import { and, asc, eq, sql } from "drizzle-orm";
import { itemPictures, items } from "@/db/schema";
import { notThere } from "@/lib/base/errors";
import type { PublicScope, Scope } from "@/lib/door/scope";
import { answerFromStore } from "@/lib/files/answer";
import { findFile } from "@/lib/files/store";
import { type Picture, pictureFile } from "./rules";
import type { PicturePath } from "./schema";

/** A column of a list that reads `items`: the key of each item's first picture, null where it has none. */
export const firstPicture = (tenantId: string) => sql<string | null>`(
  select p.key from item_pictures p
  where p.tenant_id = ${tenantId}::uuid and p.item_id = items.id
  order by p.position, p.id limit 1)`;

/** A column of a page that reads `items`: the item's pictures in order, with what they show in a language, else in the tenant's. */
export const picturesOf = (tenantId: string, locale: string, tenantLocale: string) => sql<Picture[]>`(
  select coalesce(json_agg(json_build_object('key', p.key, 'width', p.width, 'height', p.height,
    'alt', coalesce(p.alt ->> ${locale}::text, p.alt ->> ${tenantLocale}::text)) order by p.position, p.id), '[]')
  from item_pictures p
  where p.tenant_id = ${tenantId}::uuid and p.item_id = items.id)`;

/** An item's pictures in order, as the provider keeps them. */
export const listPictures = ({ actor, tx }: Scope, itemId: string) =>
  tx
    .select({
      id: itemPictures.id,
      key: itemPictures.key,
      width: itemPictures.width,
      height: itemPictures.height,
      alt: itemPictures.alt,
      position: itemPictures.position,
      version: itemPictures.version,
    })
    .from(itemPictures)
    .where(and(eq(itemPictures.tenantId, actor.tenantId), eq(itemPictures.itemId, itemId)))
    .orderBy(asc(itemPictures.position), asc(itemPictures.id));

export type KeptPicture = Awaited<ReturnType<typeof listPictures>>[number];

/** An item and its pictures, for whoever edits them; throws NOT_FOUND. */
export async function getItemPictures(scope: Scope, itemId: string) {
  const { actor, tx } = scope;
  const [item] = await tx
    .select({ id: items.id, name: items.name, texts: items.texts, state: items.state })
    .from(items)
    .where(and(eq(items.tenantId, actor.tenantId), eq(items.id, itemId)));
  if (!item) throw notThere();
  return { item, pictures: await listPictures(scope, itemId) };
}

export type ItemPictures = Awaited<ReturnType<typeof getItemPictures>>;

/** Where a file of a picture lies that the scope may see: to all but the provider, pictures of items on sale alone. */
export async function findPictureFile(
  scope: Scope | PublicScope,
  { picture, size }: PicturePath,
): Promise<string | undefined> {
  const { tenantId } = "actor" in scope ? scope.actor : scope.place;
  const [found] = await scope.tx
    .select({ key: itemPictures.key })
    .from(itemPictures)
    .where(and(eq(itemPictures.tenantId, tenantId), eq(itemPictures.key, picture)));
  return found && pictureFile(tenantId, found.key, size);
}

const kept = "public, max-age=31536000, immutable";

/** The answer with a file of a picture that everybody may see, which browsers keep for good: other content has another address. 404 where there is none. */
export const answerPicture = (path: string | undefined): Promise<Response> => answerFile(path, kept);

/** As answerPicture, for the provider's own eyes: not kept. */
export const answerOwnPicture = (path: string | undefined): Promise<Response> => answerFile(path, "no-store");

const answerFile = (path: string | undefined, cacheControl: string) =>
  answerFromStore(async () => {
    const content = path && (await findFile(path));
    if (!content) return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
    const headers = { "content-type": "image/webp", "x-content-type-options": "nosniff" };
    return new Response(content, { headers: { ...headers, "cache-control": cacheControl } });
  });
