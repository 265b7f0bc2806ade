import { sql } from "drizzle-orm";
import { newId } from "@/db/columns";
import { orderLines, runningMonths } from "@/db/schema";
import type { Scope } from "@/lib/door/scope";
import { monthOf, timeZone } from "@/lib/i18n/locale";

/** What a line bills every month, and since when. */
export const running = {
  period: orderLines.period,
  retailOneTime: orderLines.retailOneTime,
  retailRecurring: orderLines.retailRecurring,
  transferOneTime: orderLines.transferOneTime,
  transferRecurring: orderLines.transferRecurring,
  activatedAt: orderLines.activatedAt,
};

/** Counts a change of what the provider bills every month, in minor units, to the month it happened in. */
export async function addRunning(
  { actor, tx }: Scope,
  { currency }: { currency: string },
  at: Date,
  change: number,
): Promise<void> {
  if (change === 0) return;
  const month = monthOf(at, timeZone());
  await tx
    .insert(runningMonths)
    .values({ tenantId: actor.tenantId, id: newId(), month, currency, billedMonthly: change })
    .onConflictDoUpdate({
      target: [runningMonths.tenantId, runningMonths.month, runningMonths.currency],
      set: { billedMonthly: sql`${runningMonths.billedMonthly} + excluded.billed_monthly` },
    });
}
