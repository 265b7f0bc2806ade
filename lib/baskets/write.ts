import { and, eq } from "drizzle-orm";
import { basketLines, baskets } from "@/db/schema";
import { record, type Subject } from "@/lib/audit/audit";
import { AppError, notThere } from "@/lib/base/errors";
import { together } from "@/lib/base/together";
import type { Scope } from "@/lib/door/scope";
import { contentOf, refuseOtherContent } from "@/lib/forms/key";
import { basketsInReach, getBuyer, linesIn } from "./reach/queries";

export type LockedBasket = Awaited<ReturnType<typeof lockBasket>>;

/** A basket in reach, locked until commit, so that two tabs or colleagues come one after the other. Throws NOT_FOUND. */
export async function lockBasket(scope: Scope, id: string) {
  const [basket] = await scope.tx
    .select()
    .from(baskets)
    .where(and(basketsInReach(scope), eq(baskets.id, id)))
    .for("update");
  if (!basket) throw notThere();
  return basket;
}

/** A form that changes a basket: its key, and in one word what it holds. */
export type SentForm = { key: string; content: string };

/** The form of one command, from what was sent with it. */
export const sentForm = (command: string, given: { key: string }): SentForm => ({
  key: given.key,
  content: contentOf([command, given]),
});

/** Whether this very form was counted already. Throws CONFLICT where it was with other content. */
export function isCounted(basket: LockedBasket, { key, content }: SentForm): boolean {
  if (basket.lastKey !== key) return false;
  refuseOtherContent(basket.lastContent, content);
  return true;
}

/** As lockBasket, at the version somebody had on the screen; `done` where this very form was counted already. */
export async function lockSeen(scope: Scope, seen: { basket: string; version: number }, form: SentForm) {
  const basket = await lockBasket(scope, seen.basket);
  const done = isCounted(basket, form);
  if (!done && basket.version !== seen.version) throw new AppError("CONFLICT", "basketChanged");
  return { basket, done };
}

/** The basket of a customer in reach, locked until commit. */
export async function findBasket(scope: Scope, customerId: string): Promise<LockedBasket | undefined> {
  const [basket] = await scope.tx
    .select()
    .from(baskets)
    .where(and(basketsInReach(scope), eq(baskets.customerId, customerId)))
    .for("update");
  return basket;
}

/** The first basket of a customer; of two who open it at once, the second finds the first one's. */
export async function openBasket(scope: Scope, customerId: string): Promise<LockedBasket> {
  const { actor, tx } = scope;
  await tx
    .insert(baskets)
    .values({
      tenantId: actor.tenantId,
      resellerId: actor.resellerId,
      customerId,
      changedByName: actor.userName,
      version: 0,
    })
    .onConflictDoNothing({ target: [baskets.tenantId, baskets.customerId] });
  const basket = await findBasket(scope, customerId);
  if (!basket) throw new AppError("CONFLICT", "tryAgain");
  return basket;
}

/** What a basket says while it holds nothing. */
export const nothing = {
  lineCount: 0,
  reference: null,
  note: null,
  deliveryAddressId: null,
  billingAddressId: null,
  contactId: null,
  enquiryId: null,
};

/** Leaves a basket without lines, words and destination, and at a new version. */
export async function clearBasket(scope: Scope, basket: LockedBasket, form: SentForm): Promise<void> {
  await together([
    scope.tx.delete(basketLines).where(linesIn(scope, basket.id)).execute(),
    touch(scope, basket, form, nothing),
  ]);
}

/** The name of the customer whose basket it is. */
export async function nameOf(scope: Scope, basket: LockedBasket) {
  return (await getBuyer(scope, basket.customerId)).name;
}

type Written = { form: SentForm; after?: unknown } & Partial<Pick<LockedBasket, keyof typeof nothing>>;

/** Counts a change of a basket, and leaves its audit entry. */
export async function write(
  scope: Scope,
  basket: LockedBasket,
  name: string,
  { form, after, ...values }: Written,
) {
  const version = await touch(scope, basket, form, values);
  await record(scope, "basket-changed", aboutBasket(basket, name), { after: after ?? values });
  return { version };
}

/** Counts a change of a basket; returns the new version. */
export async function touch(
  scope: Scope,
  basket: LockedBasket,
  { key, content }: SentForm,
  values: Partial<typeof baskets.$inferInsert> = {},
) {
  const now = new Date();
  const version = basket.version + 1;
  await scope.tx
    .update(baskets)
    .set({
      ...values,
      lastKey: key,
      lastContent: content,
      version,
      changedAt: now,
      changedByName: scope.actor.userName,
      updatedAt: now,
    })
    .where(and(basketsInReach(scope), eq(baskets.id, basket.id)));
  return version;
}

/** A basket as its audit entries name it to the reseller and the provider; the customer does not read them. */
export const aboutBasket = ({ id, resellerId }: LockedBasket, name: string): Subject => ({
  record: { kind: "basket", id, label: name },
  resellerId,
  words: { name },
});
