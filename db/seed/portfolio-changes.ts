import { newId } from "@/db/columns";
import { type EntryTerms, portfolioChanges } from "@/db/schema";
import { shareOf } from "@/lib/base/money";
import type { Calendar } from "./calendar";
import type { LivePortfolio, PortfolioEntry } from "./portfolios";
import type { Db } from "./tenants";

const cheaperBefore = new Set(["M365-STANDARD", "NW-AP620", "WP-DOCK-C2"]);
const fresh = new Set(["SEC-EDR"]);

/** What changed lately in the live portfolios of one tenant: some offers got dearer, one came in, some left the sale. */
export async function putPortfolioChanges(
  db: Db,
  tenantId: string,
  live: Map<string, LivePortfolio>,
  { before }: Calendar,
): Promise<void> {
  const rows = [...live.values()].flatMap(({ id: portfolioId, entries }) =>
    entries.flatMap((entry) => {
      const step = stepOf(entry);
      const { id: offerId, itemId } = entry;
      return step
        ? [{ tenantId, id: newId(), portfolioId, itemId, offerId, at: before(1, 7, 30), ...step }]
        : [];
    }),
  );
  await db.insert(portfolioChanges).values(rows);
}

function stepOf(entry: PortfolioEntry) {
  const now = termsOf(entry);
  if (entry.item.state === "sales ended") return { before: now, after: null };
  if (fresh.has(entry.item.sku)) return { before: null, after: now };
  return cheaperBefore.has(entry.item.sku) ? { before: cheaper(now), after: now } : undefined;
}

const termsOf = ({ transferOneTime, transferRecurring, ...entry }: PortfolioEntry): EntryTerms => ({
  transferOneTime,
  transferRecurring,
  suggestedOneTime: entry.suggestedOneTime,
  suggestedRecurring: entry.suggestedRecurring,
  floorBp: entry.floorBp,
  ceilingBp: entry.ceilingBp,
  commissionBp: entry.commissionBp,
});

function cheaper(now: EntryTerms): EntryTerms {
  const less = (minor: number | null) => minor && shareOf(minor, 9_600);
  return {
    ...now,
    transferOneTime: less(now.transferOneTime),
    transferRecurring: less(now.transferRecurring),
    suggestedOneTime: less(now.suggestedOneTime),
    suggestedRecurring: less(now.suggestedRecurring),
  };
}
