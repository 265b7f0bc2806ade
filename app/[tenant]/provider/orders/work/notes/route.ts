import { notesAnswer } from "@/app/[tenant]/_orders/note";
import { handle } from "@/lib/door/handle";
import { getChosenGoods } from "@/lib/orders/papers/queries";
import { workAddress } from "@/lib/orders/work/schema";

/** The delivery notes of chosen lines. */
export const GET = handle("provider", "order:fulfil", workAddress, async (scope, asked) => {
  const goods = await getChosenGoods(scope, asked);
  return () => notesAnswer(goods, "papers.notes");
});
