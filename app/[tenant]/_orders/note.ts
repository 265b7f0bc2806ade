import type { SellingSide } from "@/lib/base/paths";
import { handle } from "@/lib/door/handle";
import { getTranslations } from "@/lib/i18n/words";
import { deliveryNotes } from "@/lib/orders/papers/file";
import { type Good, getGoods, readLogos } from "@/lib/orders/papers/queries";
import { notePath } from "@/lib/orders/papers/schema";
import { pdfResponse } from "@/lib/pdf/answer";

/** The delivery notes of one order, for an area. */
export const noteFile = (side: SellingSide) =>
  handle(side, "order:read", notePath, async (scope, { order }) => {
    const goods = await getGoods(scope, order);
    return () => notesAnswer(goods, "papers.note");
  });

/** Delivery notes as a file; read and written after the transaction, since it takes a while. */
export async function notesAnswer(goods: Good[], name: "papers.note" | "papers.notes"): Promise<Response> {
  const [t, logos] = await Promise.all([getTranslations("orders"), readLogos(goods)]);
  const [first] = goods;
  const called = name === "papers.note" ? `${t(name)} ${first?.number ?? ""}` : t(name);
  return pdfResponse(called, await deliveryNotes(goods, logos, new Date()));
}
