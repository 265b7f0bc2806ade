import { createHash } from "node:crypto";
import { asc } from "drizzle-orm";
import { basketLines } from "@/db/schema";
import { linesIn, seesMargin } from "@/lib/baskets/reach/queries";
import { type CheckedLine, checkLine, type SaleOffer } from "@/lib/baskets/rules";
import type { Scope } from "@/lib/door/scope";
import { type SaleTerms, termsNow } from "@/lib/sellable/terms/queries";

export type FoundLine = Awaited<ReturnType<typeof checkedLines>>[number];

/** The lines of a basket beside what may be sold at this moment. For the server's own use: it reads transfer prices. */
export async function checkedLines(scope: Scope, basketId: string, versionId = scope.actor.versionId) {
  const kept = await scope.tx
    .select()
    .from(basketLines)
    .where(linesIn(scope, basketId))
    .orderBy(asc(basketLines.id));
  const offerIds = kept.map(({ offerId }) => offerId);
  const terms = await termsNow(scope, offerIds, versionId);
  const byOffer = new Map(terms.map((each) => [each.offerId, each]));
  return kept.map((line) => {
    const now = byOffer.get(line.offerId);
    const offer = now && saleOffer(now);
    const own = { oneTime: line.ownOneTime, recurring: line.ownRecurring };
    const quotedTransfer = { oneTime: line.quotedTransferOneTime, recurring: line.quotedTransferRecurring };
    const check = checkLine({ own, quoted: line.quoted, quotedTransfer }, offer, seesMargin(scope.actor));
    return { ...line, own, now, check };
  });
}

/** An offer with its terms as the rules of baskets read it. */
export const saleOffer = (terms: SaleTerms): SaleOffer => ({
  ...terms,
  kind: terms.offerKind,
  suggested: { oneTime: terms.suggestedOneTime, recurring: terms.suggestedRecurring },
  own: { oneTime: terms.ownOneTime, recurring: terms.ownRecurring },
  transfer: { oneTime: terms.transferOneTime, recurring: terms.transferRecurring },
});

/** A digest of the lines as they are shown; it holds nothing that its reader may not know. */
export const digestOf = (lines: FoundLine[], internal: boolean): string =>
  createHash("sha256")
    .update(
      JSON.stringify(
        lines.map(({ id, quantity, quoted, now, check }) => [
          [id, quantity, check.standing, check.price, check.changes, quoted],
          now && [now.offerKind, now.currency, now.period, now.termMonths, now.noticeDays, now.renewal],
          internal && now && [now.transferOneTime, now.transferRecurring],
        ]),
      ),
    )
    .digest("base64url");

/** What is quoted for an offer as it is now, to be kept beside a line. */
export const quoteOf = (now: SaleTerms, price: CheckedLine["price"]) => ({
  name: now.name,
  names: namesOf(now.texts),
  kind: now.offerKind,
  currency: now.currency,
  ...price,
  period: now.period,
  termMonths: now.termMonths,
  noticeDays: now.noticeDays,
  renewal: now.renewal,
});

/** The names of an item by language, without its other texts. */
export const namesOf = (texts: SaleTerms["texts"]): Record<string, string> =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([language, { name }]) => (name ? [[language, name]] : [])),
  );
