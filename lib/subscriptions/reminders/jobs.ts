import { and, asc, eq, getTableColumns, inArray, sql } from "drizzle-orm";
import { subscriptions } from "@/db/schema";
import { type UpkeepScope, withUpkeep } from "@/lib/door/system";
import { tell } from "@/lib/notifications/commands";
import { aboutSubscription } from "@/lib/subscriptions/rules";
import { monthsOfPeriod, runs } from "@/lib/subscriptions/running/queries";
import { reminderOf, spanOn } from "./rules";

const AT_ONCE = 500;

/** Reminds of the ends of terms, 90, 60 and 30 days before: each once for a term, and after a pause the nearest alone. */
export async function remindOf(tenantId: string, day: string): Promise<void> {
  let looked: number;
  do looked = await withUpkeep(tenantId, (scope) => remindSome(scope, day));
  while (looked === AT_ONCE);
}

/** What another worker has in hand is passed over. What has nothing to be told is marked, too, so that it is not looked at again. */
async function remindSome(scope: UpkeepScope, day: string): Promise<number> {
  const { actor, tx } = scope;
  const { nextOn, remindedOf, remindedDays, termMonths } = subscriptions;
  const span = sql`case when ${nextOn} <= ${day}::date + 30 then 30 when ${nextOn} <= ${day}::date + 60 then 60 else 90 end`;
  const due = await tx
    .select(getTableColumns(subscriptions))
    .from(subscriptions)
    .where(
      and(
        eq(subscriptions.tenantId, actor.tenantId),
        runs,
        inArray(subscriptions.state, ["active", "change pending"]),
        sql`${nextOn} > ${day}::date and ${nextOn} <= ${day}::date + 90`,
        sql`(${remindedOf} is distinct from ${nextOn} or ${remindedDays} > ${span})`,
        sql`coalesce(${termMonths}, ${monthsOfPeriod}) * 30 > ${span}`,
      ),
    )
    .orderBy(asc(nextOn), asc(subscriptions.id))
    .limit(AT_ONCE)
    .for("update", { skipLocked: true });
  if (!due.length) return 0;
  const marks = due.map((row) => ({ id: row.id, of: row.nextOn, days: spanOn(row, day) ?? 90 }));
  await tx.execute(sql`update subscriptions s set reminded_of = x."of", reminded_days = x.days, updated_at = now()
    from jsonb_to_recordset(${JSON.stringify(marks)}::jsonb) as x(id uuid, "of" date, days int)
    where s.tenant_id = ${actor.tenantId}::uuid and s.id = x.id`);
  await tell(
    scope,
    ...due.flatMap((row) => {
      const reminder = reminderOf(row, day);
      return reminder
        ? [
            {
              kind: "subscription-reminder" as const,
              ...{ recordId: row.id, resellerId: row.resellerId, customerId: row.customerId },
              words: { ...aboutSubscription(row).words, ...reminder },
            },
          ]
        : [];
    }),
  );
  return due.length;
}
