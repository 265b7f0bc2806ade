import { and, eq } from "drizzle-orm";
import { basketLines, baskets } from "@/db/schema";
import { notThere } from "@/lib/base/errors";
import { getBasket } from "@/lib/baskets/queries";
import { basketsInReach } from "@/lib/baskets/reach/queries";
import type { Scope } from "@/lib/door/scope";

export type LinePrices = Awaited<ReturnType<typeof getLine>>;

/** One line of a basket, for setting its own price. Throws NOT_FOUND, also where its offer is gone. */
export async function getLine(scope: Scope, { line: id, locale }: { line: string; locale: string }) {
  const { customerId } = await findLine(scope, id);
  const { lines, ...basket } = await getBasket(scope, { customer: customerId, locale });
  const line = lines.find((each) => each.id === id);
  if (!line || line.standing === "gone") throw notThere();
  return { ...basket, line };
}

/** Whose basket a line stands in, if that is in reach. Throws NOT_FOUND. */
export async function findLine({ actor, ...scope }: Scope, id: string) {
  const [found] = await scope.tx
    .select({ basketId: baskets.id, customerId: baskets.customerId })
    .from(basketLines)
    .innerJoin(
      baskets,
      and(
        eq(baskets.tenantId, basketLines.tenantId),
        eq(baskets.id, basketLines.basketId),
        basketsInReach({ actor, ...scope }),
      ),
    )
    .where(and(eq(basketLines.tenantId, actor.tenantId), eq(basketLines.id, id)));
  if (!found) throw notThere();
  return found;
}
