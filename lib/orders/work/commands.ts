import { and, asc, eq, sql } from "drizzle-orm";
import { memberships, orderLines, orders } from "@/db/schema";
import { audit, type Change } from "@/lib/audit/audit";
import { localWords } from "@/lib/audit-log/words";
import { AppError } from "@/lib/base/errors";
import type { Scope } from "@/lib/door/scope";
import { lockOrders } from "@/lib/orders/bulk/commands";
import { canCare } from "@/lib/orders/bulk/queries";
import { deliverLines, named } from "@/lib/orders/delivery/commands";
import { lineMachine } from "@/lib/orders/machine";
import { ofOrder, ordersInReach } from "@/lib/orders/queries";
import { leadsFrom } from "@/lib/states/machine";
import { getChosenWork } from "./queries";
import { type LeftLine, stepOfWork } from "./rules";
import type { ChosenLines, ManyTasks, Setback } from "./schema";

/** How many lines took a step, and which did not, and why; what is not there is passed over. */
export type Worked = { count: number; left: LeftLine[] };

/**
 * Claims or hands over the lines of the queue that are meant; undefined of a step that only leads to its page. Throws INVALID
 * where more match than take a step at once, CONFLICT where others match than were shown.
 */
export async function takeChosen(scope: Scope, given: ChosenLines): Promise<Worked | undefined> {
  const { step, person, id, which, expected } = given;
  if (step !== "claim" && step !== "assign") return;
  const found =
    which === "matching" ? await getChosenWork(scope, { ...given, step: "next", ids: [] }) : undefined;
  if (found?.tooMany) throw new AppError("INVALID", "tooManyLines");
  if (found && found.lines.length !== expected) throw new AppError("CONFLICT", "edited");
  const ids = found?.lines.map((line) => line.id) ?? id;
  return step === "assign" && person ? assignLines(scope, { ids, person }) : claimLines(scope, ids);
}

/**
 * Puts the actor in charge of lines that nobody takes care of; those that somebody else took meanwhile stay with that
 * person. Seller and customer are not told.
 */
export async function claimLines(scope: Scope, ids: readonly string[]): Promise<Worked> {
  const me = scope.actor.membershipId;
  const lines = await lockLines(scope, ids);
  const open = lines.filter(({ workOn }) => workOn !== null);
  const free = open.filter(({ assignedTo }) => assignedTo === null);
  await handOver(scope, free, { id: me, name: scope.actor.userName });
  return {
    count: free.length,
    left: lines.flatMap(({ id, workOn, assignedTo }): LeftLine[] => {
      if (workOn === null) return [{ id, reason: "state" }];
      return assignedTo === null || assignedTo === me ? [] : [{ id, reason: "taken" }];
    }),
  };
}

/** Puts a person of the provider, or nobody, in charge of lines under way. Throws INVALID for somebody who cannot take care of them. */
export async function assignLines(
  scope: Scope,
  { ids, person }: { ids: readonly string[]; person: string },
): Promise<Worked> {
  const to = person === "nobody" ? null : await carerOf(scope, person);
  const lines = await lockLines(scope, ids);
  const open = lines.filter(({ workOn }) => workOn !== null);
  const changed = open.filter(({ assignedTo }) => assignedTo !== (to?.id ?? null));
  await handOver(scope, changed, to);
  return {
    count: changed.length,
    left: lines.flatMap(({ id, workOn }): LeftLine[] => (workOn === null ? [{ id, reason: "state" }] : [])),
  };
}

/**
 * Takes lines of several orders their next step, as deliverLines does it for one: those orders stay as they are that were
 * changed since they were looked at, or whose lines wait for another step by now. Throws INVALID for a carrier that is not there.
 */
export async function takeTasks(scope: Scope, { tasks, carrier }: ManyTasks): Promise<Worked> {
  return eachTask(scope, tasks, async (task, version, lines) => {
    if (lines.some(({ workStep }) => workStep !== task.step)) return false;
    await deliverLines(scope, {
      order: task.order,
      version,
      line: task.lines,
      to: stepOfWork[task.step],
      parcel: null,
      carrier: task.step === "ship" && task.tracking ? carrier : null,
      tracking: task.step === "ship" ? task.tracking : null,
      signedBy: task.step === "arrive" ? task.signedBy : null,
      reason: task.note,
    });
    return true;
  });
}

/** Says of lines of several orders why they could not be delivered or that they came back, as takeTasks takes steps. */
export async function tellSetback(scope: Scope, { tasks, to, reason }: Setback): Promise<Worked> {
  return eachTask(scope, tasks, async ({ order, lines: line }, version, lines) => {
    if (lines.some(({ deliveryState }) => !leadsFrom(lineMachine, to, deliveryState))) return false;
    const none = { parcel: null, carrier: null, tracking: null, signedBy: null };
    await deliverLines(scope, { order, version, line, to, reason, ...none });
    return true;
  });
}

type Task = { order: string; version: number; lines: string[] };
type Standing = Awaited<ReturnType<typeof lockLines>>;

/** Goes through tasks with their lines locked; each one counts its order's version up, so that the next of the same order knows. */
async function eachTask<T extends Task>(
  scope: Scope,
  tasks: readonly T[],
  take: (task: T, version: number, lines: Standing) => Promise<boolean>,
): Promise<Worked> {
  const standing = await lockLines(
    scope,
    tasks.flatMap(({ lines }) => lines),
  );
  const taken = new Map<string, number>();
  const worked: Worked = { count: 0, left: [] };
  for (const task of tasks) {
    const lines = standing.filter(({ id, orderId }) => orderId === task.order && task.lines.includes(id));
    if (lines.length < new Set(task.lines).size) continue;
    const before = taken.get(task.order) ?? 0;
    const now = (lines[0]?.orderVersion ?? 0) + before;
    const changed = now !== task.version + before;
    if (!changed && (await take(task, now, lines))) {
      taken.set(task.order, before + 1);
      worked.count += lines.length;
    } else
      worked.left.push(...lines.map(({ id }): LeftLine => ({ id, reason: changed ? "changed" : "state" })));
  }
  return worked;
}

/** Lines in reach as they stand, with their orders locked until commit. */
async function lockLines(scope: Scope, ids: readonly string[]) {
  const { actor, tx } = scope;
  const wanted = and(
    eq(orderLines.tenantId, actor.tenantId),
    sql`${orderLines.id} = any (${sql.param([...ids])}::uuid[])`,
  );
  const of = await tx.selectDistinct({ id: orderLines.orderId }).from(orderLines).where(wanted);
  await lockOrders(
    scope,
    of.map(({ id }) => id),
  );
  return tx
    .select({
      ...named,
      orderId: orderLines.orderId,
      number: orders.number,
      orderVersion: orders.version,
      deliveryState: orderLines.deliveryState,
      workStep: orderLines.workStep,
      workOn: orderLines.workOn,
      assignedTo: orderLines.assignedTo,
    })
    .from(orderLines)
    .innerJoin(orders, and(ofOrder, ordersInReach(scope)))
    .where(wanted)
    .orderBy(asc(orderLines.id));
}

async function carerOf(scope: Scope, id: string) {
  const [found] = await scope.tx
    .select({ id: memberships.id, name: memberships.name })
    .from(memberships)
    .where(and(canCare(scope), eq(memberships.id, id)));
  if (!found) throw new AppError("INVALID", "notCaring", {}, "person");
  return found;
}

/** Nobody else's view of a line changes by it, so its version stays; the entries are for the provider alone. */
async function handOver(
  scope: Scope,
  lines: Standing,
  to: { id: string; name: string } | null,
): Promise<void> {
  const { actor, tx } = scope;
  if (!lines.length) return;
  const ids = lines.map(({ id }) => id);
  await tx.execute(sql`
    update order_lines set assigned_to = ${to?.id ?? null}::uuid, updated_at = ${new Date().toISOString()}::timestamptz
    where tenant_id = ${actor.tenantId}::uuid and id = any (${sql.param(ids)}::uuid[])`);
  await audit(
    scope,
    ...lines.map(
      ({ orderId, number, quantity, name, texts, assignedTo }): Change => ({
        action: to ? "line-assigned" : "line-unassigned",
        record: { kind: "order", id: orderId, label: number },
        words: { number, quantity, ...localWords("item", name, texts), ...(to && { person: to.name }) },
        before: { assignedTo },
        after: { assignedTo: to?.id ?? null },
      }),
    ),
  );
}
