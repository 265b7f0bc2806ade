import type { NodePgDatabase } from "drizzle-orm/node-postgres";
import { newId } from "@/db/columns";
import { orderLines, type orders, subscriptionChanges, subscriptions } from "@/db/schema";
import { dayIn, timeZone } from "@/lib/i18n/locale";
import { differenceOf } from "@/lib/subscriptions/running/rules";
import { endOfTerm } from "@/lib/subscriptions/terms/rules";

type NewOrder = Pick<typeof orders.$inferInsert, "model" | "currency">;
type NewLine = typeof orderLines.$inferInsert;
type NewSubscription = typeof subscriptions.$inferInsert;

/** Of a line that is put in: the values of its row, and when what it became has ended. */
export type PutLine = Partial<NewLine> & { endedAt?: Date };

/** Puts in a line of an order, and the subscription that it became where it was activated at a recurring price. */
export async function putLine(
  db: NodePgDatabase,
  { model, currency }: NewOrder,
  { endedAt, ...line }: NewLine & { endedAt?: Date },
  more: Partial<NewSubscription> = {},
): Promise<string> {
  const id = line.id ?? newId();
  await db.insert(orderLines).values({ ...line, id });
  const { activatedAt, retailRecurring, snapshot } = line;
  if (!activatedAt || retailRecurring === null || retailRecurring === undefined) return id;
  const terms = {
    firstDay: dayIn(timeZone(), activatedAt),
    termMonths: snapshot.termMonths,
    period: line.period ?? "month",
  };
  const [row] = await db
    .insert(subscriptions)
    .values({
      ...line,
      ...terms,
      ...{ id, lineId: id, model, currency, retailRecurring, texts: snapshot.texts, startedAt: activatedAt },
      ...{ noticeDays: snapshot.noticeDays, renewal: snapshot.renewal, termEnd: endOfTerm(terms, 0) },
      ...(endedAt && { state: "ended", endedAt, endsOn: dayIn(timeZone(), endedAt) }),
      ...more,
    })
    .returning();
  if (!row) throw new Error("no subscription was put in");
  const { tenantId, resellerId, customerId, quantity, startedAt } = row;
  const change = { tenantId, subscriptionId: id, resellerId, customerId, currency, counted: true };
  const begun = differenceOf(null, row);
  await db.insert(subscriptionChanges).values([
    { ...change, ...begun, kind: "started", at: startedAt, quantity },
    ...(row.endedAt
      ? [
          {
            ...change,
            ...differenceOf(row, null),
            kind: "ended" as const,
            at: row.endedAt,
            quantity: 0,
          },
        ]
      : []),
  ]);
  return id;
}
