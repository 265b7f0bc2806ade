import { and, eq, sql } from "drizzle-orm";
import { expect } from "vitest";
import { newId } from "@/db/columns";
import { items, offers, portfolioEntries } from "@/db/schema";
import { AppError, refusalOf } from "@/lib/base/errors";
import type { Scope } from "@/lib/door/scope";
import { createPortfolio, publishPortfolio } from "@/lib/portfolios/commands";
import { addOffers } from "@/lib/portfolios/entries/commands";
import { getPortfolio } from "@/lib/portfolios/queries";
import { offerAddition } from "@/lib/portfolios/schema";

const rule = { transfer: "82", suggested: "100", floor: "10", ceiling: "30", ending: "90", commission: "" };
export const addition = (given: object) => offerAddition.parse({ ...rule, which: "matching", ...given });

const refused = (key: string) => (error: unknown) => {
  const refusal = refusalOf(error);
  if (!(refusal instanceof AppError)) throw error;
  expect(refusal.key).toBe(key);
};
export const expectRefusal = async (work: Promise<unknown>, key: string) => {
  const outcome = await work.then(() => "done", refused(key));
  expect(outcome).toBeUndefined();
};

export const make = (scope: Scope, name = `Test ${newId()}`) =>
  createPortfolio(scope, { name, currency: scope.actor.currency, description: null });

export const eligibleOffers = async ({ actor, tx }: Scope) =>
  tx
    .select({
      id: offers.id,
      oneTime: offers.oneTime,
      recurring: offers.recurring,
      state: items.state,
      name: items.name,
    })
    .from(offers)
    .innerJoin(items, and(eq(items.tenantId, offers.tenantId), eq(items.id, offers.itemId)))
    .where(
      and(
        eq(offers.tenantId, actor.tenantId),
        eq(offers.currency, actor.currency),
        eq(offers.state, "active"),
        sql`${items.state} in ('draft', 'active')`,
        sql`(${offers.oneTime} is not null or ${offers.recurring} is not null)`,
      ),
    );

export const entriesOf = ({ actor, tx }: Scope, versionId: string | null) =>
  tx
    .select()
    .from(portfolioEntries)
    .where(
      and(
        eq(portfolioEntries.tenantId, actor.tenantId),
        sql`${portfolioEntries.versionId} = ${versionId}::uuid`,
      ),
    );

export const sorted = (ids: string[]) => [...ids].sort();

/** A portfolio with three published offers. */
export async function published(scope: Scope) {
  const { id } = await make(scope);
  const some = (await eligibleOffers(scope)).filter(({ state }) => state === "active").slice(0, 4);
  const [a = "", b = "", c = "", spare = ""] = some.map((offer) => offer.id);
  await addOffers(scope, addition({ portfolio: id, which: "chosen", id: [a, b, c] }));
  await publishPortfolio(scope, {
    portfolio: id,
    version: (await getPortfolio(scope, { portfolio: id })).version,
  });
  return { a, b, c, spare, ...(await getPortfolio(scope, { portfolio: id })) };
}
