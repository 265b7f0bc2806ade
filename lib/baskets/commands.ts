import { and, inArray, sql } from "drizzle-orm";
import { basketLines } from "@/db/schema";
import { record } from "@/lib/audit/audit";
import { AppError } from "@/lib/base/errors";
import type { Scope } from "@/lib/door/scope";
import { getDestination } from "@/lib/orders/destination/queries";
import { eachPart, type PricePart } from "@/lib/pricing/rules";
import { checkedLines, digestOf, type FoundLine, quoteOf } from "./checked/queries";
import { linesIn, seesMargin } from "./reach/queries";
import type { EmptiedBasket, KeptBasket, SettledBasket } from "./schema";
import { aboutBasket, clearBasket, type LockedBasket, lockSeen, nameOf, sentForm, write } from "./write";

/** Keeps the words and the destination of a basket for later. Throws NOT_FOUND, also for an address or contact that is gone, CONFLICT. */
export async function keepBasket(scope: Scope, given: KeptBasket): Promise<{ customer: string }> {
  const form = sentForm("keep", given);
  const { basket, done } = await lockSeen(scope, given, form);
  if (done) return { customer: basket.customerId };
  const kept = await keepable(scope, basket, given);
  const same = Object.entries(kept).every(([name, value]) => basket[name as keyof typeof kept] === value);
  if (!same) await write(scope, basket, await nameOf(scope, basket), { form, ...kept });
  return { customer: basket.customerId };
}

/** What a basket keeps of its form, once the destination is known to be its customer's. */
async function keepable(scope: Scope, basket: LockedBasket, given: KeptBasket) {
  await getDestination(scope, basket.customerId, given);
  return {
    reference: given.reference,
    note: given.note,
    deliveryAddressId: given.deliveryAddress,
    billingAddressId: given.billingAddress,
    contactId: given.contact,
  };
}

/** Throws everything out of a basket. Throws NOT_FOUND, CONFLICT. */
export async function emptyBasket(scope: Scope, given: EmptiedBasket): Promise<{ customer: string }> {
  const form = sentForm("empty", given);
  const { basket, done } = await lockSeen(scope, given, form);
  if (!done) {
    const name = await nameOf(scope, basket);
    await clearBasket(scope, basket, form);
    await record(scope, "basket-emptied", aboutBasket(basket, name));
  }
  return { customer: basket.customerId };
}

/**
 * Accepts what changed as it was on the screen: lines are quoted anew, an own price that no longer holds is
 * dropped, and what is gone or chosen is left out. Throws NOT_FOUND, CONFLICT also where it changed once more.
 */
export async function settleBasket(scope: Scope, given: SettledBasket): Promise<{ customer: string }> {
  const form = sentForm("settle", given);
  const { basket, done } = await lockSeen(scope, given, form);
  const customer = { customer: basket.customerId };
  if (done) return customer;
  const kept = await keepable(scope, basket, given);
  const lines = await checkedLines(scope, basket.id);
  if (digestOf(lines, seesMargin(scope.actor)) !== given.seen) throw new AppError("CONFLICT", "orderChanged");
  const out = lines.filter(({ id, check }) => check.standing === "gone" || given.drop.includes(id));
  const accepted = lines.filter((line) => line.check.standing === "changed" && !out.includes(line));
  const ids = out.map(({ id }) => id);
  if (ids.length)
    await scope.tx.delete(basketLines).where(and(linesIn(scope, basket.id), inArray(basketLines.id, ids)));
  if (accepted.length) await quoteLines(scope, basket, accepted);
  const lineCount = lines.length - out.length;
  const after = { left: out.map(({ offerId }) => offerId), accepted: accepted.map(({ offerId }) => offerId) };
  await write(scope, basket, await nameOf(scope, basket), { form, lineCount, ...kept, after });
  return customer;
}

/** Quotes the lines anew; keeps transfer prices only once somebody who sees them has accepted them. */
async function quoteLines(scope: Scope, basket: LockedBasket, accepted: FoundLine[]) {
  const { actor, tx } = scope;
  const rows = accepted.flatMap(({ id, own, now, check, quotedTransferOneTime, quotedTransferRecurring }) => {
    if (!now) return [];
    const kept = (part: PricePart) => (own[part] === check.price[part] ? own[part] : null);
    const transfer = seesMargin(actor)
      ? { oneTime: now.transferOneTime, recurring: now.transferRecurring }
      : { oneTime: quotedTransferOneTime, recurring: quotedTransferRecurring };
    return [{ id, quoted: quoteOf(now, check.price), own: eachPart(kept), transfer }];
  });
  const json = JSON.stringify(rows);
  await tx.execute(sql`
    update basket_lines l
    set told = r.row -> 'quoted', updated_at = now(),
      own_one_time = (r.row #>> '{own,oneTime}')::bigint, own_recurring = (r.row #>> '{own,recurring}')::bigint,
      told_transfer_one_time = (r.row #>> '{transfer,oneTime}')::bigint,
      told_transfer_recurring = (r.row #>> '{transfer,recurring}')::bigint
    from jsonb_array_elements(${json}::jsonb) as r (row)
    where l.tenant_id = ${actor.tenantId}::uuid and l.reseller_id is not distinct from ${actor.resellerId}::uuid
      and l.basket_id = ${basket.id}::uuid and l.id = (r.row ->> 'id')::uuid`);
}
