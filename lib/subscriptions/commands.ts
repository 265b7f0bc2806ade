import { inArray, type SQL, sql } from "drizzle-orm";
import { subscriptions } from "@/db/schema";
import { nextVersion } from "@/db/versions";
import { audit, entryOf } from "@/lib/audit/audit";
import { dayBefore } from "@/lib/base/calendar";
import { AppError } from "@/lib/base/errors";
import type { Scope } from "@/lib/door/scope";
import { dayIn, timeZone, today } from "@/lib/i18n/locale";
import { tell } from "@/lib/notifications/commands";
import { followRenewals } from "@/lib/renewals/commands";
import { type SeenRows, transition, transitionAll } from "@/lib/states/transition";
import { type SubscriptionState, subscriptionMachine } from "./machine";
import { getTerms, subscriptionsInReach } from "./queries";
import { lapseRequests } from "./requests/lapsing/commands";
import { refuseNeeded } from "./requests/queries";
import { aboutSubscription, eventOfSubscription, noticeToday } from "./rules";
import { noteChanges } from "./running/commands";
import type { Notice, SubscriptionStep } from "./schema";
import { endOfTerm } from "./terms/rules";

type Row = typeof subscriptions.$inferInsert;

/** What a line was sold as, in the words of a subscription. */
export type Sold = Omit<
  Row,
  "id" | "tenantId" | "startedAt" | "firstDay" | "term" | "termEnd" | "endsOn" | "state" | "nextOn"
>;

/** Lines with a recurring price begin to run: each becomes a subscription under the line's id, whose first term begins that day. */
export async function startSubscriptions(scope: Scope, at: Date, lines: readonly Sold[]): Promise<void> {
  if (!lines.length) return;
  const { actor, tx } = scope;
  const firstDay = dayIn(timeZone(), at);
  const begun = lines.map((line) => ({
    ...line,
    tenantId: actor.tenantId,
    id: line.lineId,
    state: "active" as const,
    stateChangedAt: at,
    startedAt: at,
    firstDay,
    termEnd: endOfTerm({ ...line, firstDay, termMonths: line.termMonths ?? null }, 0),
  }));
  const started = await tx.insert(subscriptions).values(begun).onConflictDoNothing().returning(moved);
  const ids = started.map(({ id }) => id);
  await followRenewals(scope, sql`s.id = any(${sql.param(ids)}::uuid[])`);
  await audit(scope, ...started.map((each) => entryOf("subscription-started", aboutSubscription(each))));
  await noteChanges(
    scope,
    at,
    started.map((each) => ({ ...each, kind: "started", before: null, after: each })),
  );
}

/** What came back runs no longer; the end of the line is told by its own entry. */
export async function stopSubscriptions(scope: Scope, at: Date, lineIds: readonly string[]): Promise<void> {
  const rows = rowsOf(scope, { endsOn: dayIn(timeZone(), at), endedAt: at, nextQuantity: null });
  const stopped = await transitionAll(scope, subscriptionMachine, "stop", rows, {
    where: inArray(subscriptions.lineId, [...lineIds]),
    at,
  });
  await noteChanges(
    scope,
    at,
    stopped.map((each) => ({ ...each, kind: "ended", before: each, after: null })),
  );
  await lapseRequests(scope, stopped);
  const day = dayIn(timeZone(), at);
  await tell(scope, ...stopped.map((each) => eventOfSubscription("subscription-ended", each, day)));
}

/** Ends a subscription at the next end for which there is time, as its reader was told. Throws CONFLICT, NOT_FOUND. */
export async function giveNotice(scope: Scope, given: Notice): Promise<{ id: string }> {
  const terms = await getTerms(scope, given.id);
  const { endsOn } = noticeToday(terms, today());
  if (endsOn !== given.endsOn) throw new AppError("CONFLICT", "noticeMoved");
  await refuseNeeded(scope, given.id, "notice");
  const rows = seen(scope, { endsOn, nextQuantity: null });
  const row = await transition(scope, subscriptionMachine, "giveNotice", rows, given);
  await tell(scope, eventOfSubscription("subscription-notice-given", row, dayBefore(endsOn)));
  return row;
}

/** Lets a subscription go on for which notice was given. Throws CONFLICT, NOT_FOUND. */
export async function takeNoticeBack(scope: Scope, given: SubscriptionStep): Promise<{ id: string }> {
  const row = await transition(scope, subscriptionMachine, "takeBack", seen(scope, { endsOn: null }), given);
  await tell(scope, eventOfSubscription("subscription-notice-taken-back", row, ""));
  return row;
}

/** Subscriptions as steps move them one at a time, with what else the step writes. */
export const seen = (scope: Scope, more: Partial<Row>): SeenRows<SubscriptionState, Moved> => ({
  ...rowsOf(scope, more),
  table: subscriptions,
});

const rowsOf = (scope: Scope, more: Partial<Row>) => ({
  state: subscriptions.state,
  reach: subscriptionsInReach(scope),
  write: ({ to, at }: { to: SubscriptionState; at: Date }, which: SQL | undefined) =>
    scope.tx
      .update(subscriptions)
      .set({ ...more, state: to, stateChangedAt: at, ...nextVersion(subscriptions) })
      .where(which)
      .returning(moved),
  about: aboutSubscription,
});

const moved = {
  id: subscriptions.id,
  name: subscriptions.name,
  texts: subscriptions.texts,
  resellerId: subscriptions.resellerId,
  customerId: subscriptions.customerId,
  model: subscriptions.model,
  currency: subscriptions.currency,
  quantity: subscriptions.quantity,
  period: subscriptions.period,
  retailRecurring: subscriptions.retailRecurring,
  transferRecurring: subscriptions.transferRecurring,
  commissionBp: subscriptions.commissionBp,
};
type Moved = Pick<typeof subscriptions.$inferSelect, keyof typeof moved>;
