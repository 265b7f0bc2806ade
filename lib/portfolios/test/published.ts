import { and, eq, sql } from "drizzle-orm";
import { newId } from "@/db/columns";
import { items, offers, portfolioEntries } from "@/db/schema";
import type { Scope } from "@/lib/door/scope";
import { createPortfolio, publishPortfolio } from "@/lib/portfolios/commands";
import { addOffers } from "@/lib/portfolios/entries/commands";
import { getPortfolio } from "@/lib/portfolios/queries";
import { offerAddition } from "@/lib/portfolios/schema";
import { adminOf, rolledBack } from "@/test/world/acting";

const rule = { transfer: "82", suggested: "100", floor: "10", ceiling: "30", ending: "90", commission: "" };
export const addition = (given: object) => offerAddition.parse({ ...rule, which: "matching", ...given });

/** All that could stand in a portfolio without an entry. */
export const everyOffer = async (scope: Scope, portfolio: string) =>
  addition({ portfolio, expected: String((await eligibleOffers(scope)).length) });

/** Does the work as the admin of a provider of the demo, and takes it back. */
export const asProvider = async <T>(work: (scope: Scope) => Promise<T>, tenant?: "nordwind" | "lakeside") =>
  rolledBack(await adminOf(tenant), "portfolio:publish", work);

export const make = (scope: Scope, name = `Test ${newId()}`) =>
  createPortfolio(scope, { name, currency: scope.actor.currency, description: null, renewalPrices: "kept" });

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
        eq(portfolioEntries.versionId, versionId ?? actor.tenantId),
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
