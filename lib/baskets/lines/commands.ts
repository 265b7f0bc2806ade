import { and, inArray, sql } from "drizzle-orm";
import { newId } from "@/db/columns";
import { basketLines } from "@/db/schema";
import { AppError } from "@/lib/base/errors";
import { quoteOf, saleOffer } from "@/lib/baskets/checked/queries";
import { getBuyer, linesIn } from "@/lib/baskets/reach/queries";
import { checkLine, MOST_LINES, MOST_OF_ONE, type WantedLine } from "@/lib/baskets/rules";
import type { PickedLines } from "@/lib/baskets/schema";
import {
  findBasket,
  isCounted,
  type LockedBasket,
  nothing,
  openBasket,
  type SentForm,
  sentForm,
  write,
} from "@/lib/baskets/write";
import { mayBuy } from "@/lib/customers/rules";
import type { Scope } from "@/lib/door/scope";
import { beginOrder } from "@/lib/enquiries/follow-up/commands";
import { termsNow } from "@/lib/sellable/terms/queries";

/**
 * Sets the quantities that somebody changed for offers of a customer's basket; 0 takes an offer out. The same form twice
 * counts once. Throws NOT_FOUND, INVALID beyond the limits and for a review of nothing, CONFLICT where somebody else
 * changed the quantity of the same offer meanwhile, the form was sent with others, or an offer may not be sold any more.
 */
export async function pickLines(scope: Scope, given: PickedLines): Promise<{ version: number }> {
  const buyer = await getBuyer(scope, given.customer);
  const wants = Object.values(given.quantity).some((quantity) => quantity > 0);
  const found = await findBasket(scope, buyer.id);
  const basket = found ?? (wants ? await openBasket(scope, buyer.id) : undefined);
  const { customer, key, quantity } = given;
  const form = sentForm("pick", { key, ...{ customer, quantity } });
  if (basket && isCounted(basket, form)) return { version: basket.version };
  const kept = basket ? await quantitiesIn(scope, basket.id) : new Map<string, number>();
  const typed = changedQuantities(given, kept);
  const left = new Map([...kept, ...typed]);
  const count = [...left.values()].filter(Boolean).length;
  if (given.go === "review" && !count) throw new AppError("INVALID", "orderEmpty");
  if (!basket) return { version: 0 };
  const enquiryId = given.enquiry && (await beginOrder(scope, given.enquiry, buyer.id));
  if (!typed.length && (!enquiryId || enquiryId === basket.enquiryId)) return { version: basket.version };
  if (!mayBuy(buyer.state)) throw new AppError("CONFLICT", "customerNotBuying", { name: buyer.name });
  if (count > MOST_LINES) throw new AppError("INVALID", "orderTooLong", { most: MOST_LINES });
  await setQuantities(scope, basket, kept, typed);
  return write(scope, basket, buyer.name, {
    ...(enquiryId && { enquiryId }),
    form,
    lineCount: count,
    after: Object.fromEntries(left),
  });
}

/** The quantities that somebody changed on the screen; refuses where the same offer moved meanwhile (domain.md §3.13). */
function changedQuantities({ quantity, was }: PickedLines, kept: Map<string, number>): [string, number][] {
  const typed = Object.entries(quantity).filter(([id, wanted]) => wanted !== (was[id] ?? 0));
  return typed.filter(([id, wanted]) => {
    const now = kept.get(id) ?? 0;
    if (now !== (was[id] ?? 0) && now !== wanted) throw new AppError("CONFLICT", "basketChanged");
    return now !== wanted;
  });
}

/**
 * Puts offers into the basket of a customer, on top of what is in it, or in its place; those that may not be sold are
 * passed over, and the same key counts once. Throws NOT_FOUND, CONFLICT for a customer that may not buy and where nothing
 * would replace the basket, INVALID beyond the limits.
 */
export async function addLines(
  scope: Scope,
  customerId: string,
  form: SentForm,
  wanted: WantedLine[],
  replaces = false,
) {
  const buyer = await getBuyer(scope, customerId);
  if (!mayBuy(buyer.state)) throw new AppError("CONFLICT", "customerNotBuying", { name: buyer.name });
  const basket = (await findBasket(scope, buyer.id)) ?? (await openBasket(scope, buyer.id));
  if (isCounted(basket, form)) return;
  const kept = replaces ? new Map<string, number>() : await quantitiesIn(scope, basket.id);
  const sellable = new Set(
    (
      await termsNow(
        scope,
        wanted.map(({ offerId }) => offerId),
      )
    ).map(({ offerId }) => offerId),
  );
  const more = new Map<string, number>();
  for (const { offerId, quantity } of wanted) {
    const now = more.get(offerId) ?? kept.get(offerId) ?? 0;
    if (sellable.has(offerId)) more.set(offerId, Math.min(MOST_OF_ONE, now + quantity));
  }
  // Else the former basket would stay, and read as the order that was asked for.
  if (!more.size && replaces) throw new AppError("CONFLICT", "nothingToOrderAgain");
  if (!more.size) return;
  const typed = [...more];
  const left = new Map([...kept, ...typed]);
  if (left.size > MOST_LINES) throw new AppError("INVALID", "orderTooLong", { most: MOST_LINES });
  if (replaces) await scope.tx.delete(basketLines).where(linesIn(scope, basket.id));
  await setQuantities(scope, basket, kept, typed);
  await write(scope, basket, buyer.name, {
    ...(replaces && nothing),
    form,
    lineCount: left.size,
    after: Object.fromEntries(left),
  });
}

async function quantitiesIn(scope: Scope, basketId: string): Promise<Map<string, number>> {
  const found = await scope.tx
    .select({ offerId: basketLines.offerId, quantity: basketLines.quantity })
    .from(basketLines)
    .where(linesIn(scope, basketId));
  return new Map(found.map(({ offerId, quantity }) => [offerId, quantity]));
}

async function setQuantities(
  scope: Scope,
  basket: LockedBasket,
  kept: Map<string, number>,
  typed: [string, number][],
) {
  const { actor, tx } = scope;
  const gone = typed.flatMap(([offerId, quantity]) => (quantity ? [] : [offerId]));
  const known = typed.filter(([offerId, quantity]) => quantity && kept.has(offerId));
  const fresh = typed.filter(([offerId, quantity]) => quantity && !kept.has(offerId));
  if (gone.length)
    await tx.delete(basketLines).where(and(linesIn(scope, basket.id), inArray(basketLines.offerId, gone)));
  if (known.length) {
    await tx.execute(sql`
      update basket_lines l set quantity = t.quantity, updated_at = now()
      from unnest(${sql.param(known.map(([id]) => id))}::uuid[], ${sql.param(known.map(([, each]) => each))}::int[]) as t (offer_id, quantity)
      where l.tenant_id = ${actor.tenantId}::uuid and l.reseller_id is not distinct from ${actor.resellerId}::uuid
        and l.basket_id = ${basket.id}::uuid and l.offer_id = t.offer_id`);
  }
  if (fresh.length) await insertLines(scope, basket, fresh);
}

/** Keeps beside each line what is quoted for its offer now; refuses what may not be sold at this moment (domain.md §3.3). */
async function insertLines(scope: Scope, basket: LockedBasket, fresh: [string, number][]) {
  const terms = await termsNow(
    scope,
    fresh.map(([offerId]) => offerId),
  );
  const byOffer = new Map(terms.map((each) => [each.offerId, each]));
  await scope.tx.insert(basketLines).values(
    fresh.map(([offerId, quantity]) => {
      const now = byOffer.get(offerId);
      if (!now) throw new AppError("CONFLICT", "basketOfferGone");
      const own = { oneTime: null, recurring: null };
      const offer = saleOffer(now);
      const asked = checkLine({ own, quoted: { ...quoteOf(now, own) }, quotedTransfer: own }, offer, false);
      return {
        tenantId: scope.actor.tenantId,
        id: newId(),
        basketId: basket.id,
        resellerId: scope.actor.resellerId,
        offerId,
        quantity,
        quoted: quoteOf(now, asked.price),
        quotedTransferOneTime: now.transferOneTime,
        quotedTransferRecurring: now.transferRecurring,
      };
    }),
  );
}
