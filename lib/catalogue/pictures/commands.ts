import { and, eq } from "drizzle-orm";
import { itemPictures, items } from "@/db/schema";
import { nextVersion } from "@/db/versions";
import { audit, type Change } from "@/lib/audit/audit";
import { AppError, notThere } from "@/lib/base/errors";
import type { Scope } from "@/lib/door/scope";
import { enqueue } from "@/lib/jobs/queue";
import type { Drawn } from "./drawing";
import { keepPictures, newPictureKey } from "./keeping";
import { type KeptPicture, listPictures } from "./queries";
import { MOST_PICTURES } from "./rules";
import type { PictureMove, PictureText, PictureVersion } from "./schema";

/** Puts drawn pictures behind those of an item and returns the item's id. Throws NOT_FOUND, LIMIT. */
export async function addPictures(
  scope: Scope,
  { item: itemId, drawn }: { item: string; drawn: Drawn[] },
): Promise<string> {
  const { actor, tx } = scope;
  const { tenantId } = actor;
  const item = await lockItem(scope, itemId);
  const kept = await listPictures(scope, itemId);
  if (kept.length + drawn.length > MOST_PICTURES)
    throw new AppError("LIMIT", "tooManyPictures", { most: MOST_PICTURES }, "pictures");
  const first = (kept.at(-1)?.position ?? -1) + 1;
  const made = drawn.map((each) => ({ ...each, key: newPictureKey() }));
  await tx.insert(itemPictures).values(
    made.map(({ key, width, height }, at) => ({
      tenantId,
      itemId,
      state: item.state,
      position: first + at,
      key,
      width,
      height,
    })),
  );
  await audit(scope, {
    ...changeOf(item),
    action: "pictures-added",
    words: { name: item.name, count: made.length },
    after: { keys: made.map(({ key }) => key) },
  });
  await keepPictures(tenantId, made);
  return itemId;
}

/** Says what a picture shows, and returns its item's id. Throws CONFLICT when somebody else changed it since, NOT_FOUND. */
export async function describePicture(scope: Scope, { id, version, en, de }: PictureText): Promise<string> {
  const { item, picture } = await lockPicture(scope, { id, version });
  const alt = { ...(en && { en }), ...(de && { de }) };
  await change(scope, picture, { alt });
  await audit(scope, {
    ...changeOf(item),
    action: "picture-described",
    before: { key: picture.key, alt: picture.alt },
    after: { key: picture.key, alt },
  });
  return item.id;
}

/** Lets a picture change places with its neighbour, and returns its item's id; at the end of the row nothing happens. Throws CONFLICT, NOT_FOUND. */
export async function movePicture(scope: Scope, { id, version, to }: PictureMove): Promise<string> {
  const { item, picture, pictures } = await lockPicture(scope, { id, version });
  const at = pictures.indexOf(picture);
  const neighbour = pictures[to === "up" ? at - 1 : at + 1];
  if (!neighbour) return item.id;
  await change(scope, picture, { position: neighbour.position });
  await change(scope, neighbour, { position: picture.position });
  const order = pictures.map(({ key }) => key);
  const moved = order.map((key) =>
    key === picture.key ? neighbour.key : key === neighbour.key ? picture.key : key,
  );
  await audit(scope, {
    ...changeOf(item),
    action: "picture-moved",
    before: { order },
    after: { order: moved },
  });
  return item.id;
}

/** Removes a picture, and after commit its files; returns its item's id. Throws CONFLICT when somebody else changed it since, NOT_FOUND. */
export async function removePicture(scope: Scope, given: PictureVersion): Promise<string> {
  const { actor, tx } = scope;
  const { item, picture } = await lockPicture(scope, given);
  await tx
    .delete(itemPictures)
    .where(and(eq(itemPictures.tenantId, actor.tenantId), eq(itemPictures.id, picture.id)));
  await enqueue(tx, "picture-files", { key: picture.key });
  const { key, alt } = picture;
  await audit(scope, { ...changeOf(item), action: "picture-removed", before: { key, alt } });
  return item.id;
}

type Item = Awaited<ReturnType<typeof lockItem>>;

/** The item whose pictures change: one editor comes after the other. */
async function lockItem({ actor, tx }: Scope, id: string) {
  const [item] = await tx
    .select({ id: items.id, name: items.name, state: items.state })
    .from(items)
    .where(and(eq(items.tenantId, actor.tenantId), eq(items.id, id)))
    .for("update");
  if (!item) throw notThere();
  return item;
}

async function lockPicture(scope: Scope, { id, version }: PictureVersion) {
  const { actor, tx } = scope;
  const [found] = await tx
    .select({ itemId: itemPictures.itemId })
    .from(itemPictures)
    .where(and(eq(itemPictures.tenantId, actor.tenantId), eq(itemPictures.id, id)));
  if (!found) throw notThere();
  const item = await lockItem(scope, found.itemId);
  const pictures = await listPictures(scope, found.itemId);
  const picture = pictures.find((each) => each.id === id);
  if (!picture) throw notThere();
  if (picture.version !== version) throw new AppError("CONFLICT", "edited");
  return { item, picture, pictures };
}

const change = (
  { actor, tx }: Scope,
  { id }: KeptPicture,
  values: Partial<Pick<KeptPicture, "alt" | "position">>,
) =>
  tx
    .update(itemPictures)
    .set({ ...values, ...nextVersion(itemPictures) })
    .where(and(eq(itemPictures.tenantId, actor.tenantId), eq(itemPictures.id, id)));

const changeOf = ({ id, name }: Item): Pick<Change, "record" | "words"> => ({
  record: { kind: "item", id, label: name },
  words: { name },
});
