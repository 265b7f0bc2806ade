import { sql } from "drizzle-orm";
import { newId } from "@/db/columns";
import { runningMonths } from "@/db/schema";
import type { Tx } from "@/db/scope";
import { monthOf, timeZone } from "@/lib/i18n/locale";
import { monthlyOfEach, type Running } from "./rules";

type Acting = { actor: { tenantId: string }; tx: Tx };

/** Counts what the provider bills every month for subscriptions that begin (1) or end (-1) to the month of the moment. */
export async function countRunning(
  { actor, tx }: Acting,
  at: Date,
  sign: 1 | -1,
  subscriptions: readonly Running[],
): Promise<void> {
  const month = monthOf(at, timeZone());
  for (const [currency, some] of Map.groupBy(subscriptions, ({ currency }) => currency)) {
    const change = sign * some.reduce((sum, each) => sum + monthlyOfEach(each).billed, 0);
    await tx
      .insert(runningMonths)
      .values({ tenantId: actor.tenantId, id: newId(), month, currency, billedMonthly: change })
      .onConflictDoUpdate({
        target: [runningMonths.tenantId, runningMonths.month, runningMonths.currency],
        set: { billedMonthly: sql`${runningMonths.billedMonthly} + excluded.billed_monthly` },
      });
  }
}
