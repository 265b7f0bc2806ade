import { and, eq, gt, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { newId } from "@/db/ids";
import { auditEntries, memberships } from "@/db/schema";
import { audit, type Change } from "@/lib/audit/audit";
import { listStep, type Undone } from "@/lib/audit/steps";
import { AppError } from "@/lib/base/errors";
import type { Scope } from "@/lib/door/scope";
import { lockOrders, type Stepped } from "@/lib/orders/bulk/commands";
import { canCare } from "@/lib/orders/bulk/queries";
import { type LeftOrder, MOST_ORDERS, refusalOf } from "@/lib/orders/bulk/rules";
import type { ManyCares } from "@/lib/orders/bulk/schema";

/** What assignOrders leaves in the audit log, and undoCares takes back. */
export const careSteps = ["order-assigned", "order-unassigned"] as const;

/**
 * Puts a person of the provider in charge of orders that are under way, or nobody; those stay whose person is another one
 * than was seen. Who follows an order from elsewhere is not told. Returns by which id it can be taken back, too. Throws INVALID
 * for somebody who cannot take care of orders.
 */
export async function assignOrders(
  scope: Scope,
  given: ManyCares,
  step = newId(),
): Promise<Stepped & { step: string }> {
  const to = given.person === "nobody" ? null : given.person;
  const names = await namesOf(scope, to ? [to] : []);
  if (to && !names.has(to)) throw new AppError("INVALID", "notCaring", {}, "person");
  const seen = new Map(given.orders.map((order) => [order.id, order]));
  const standing = await lockOrders(scope, [...seen.keys()]);
  const left: LeftOrder[] = [];
  const changed: Cared[] = [];
  for (const [id, { number, state, assignedTo }] of standing) {
    const refused = refusalOf("assign", { state, toShip: 0 });
    const reason = refused ?? (assignedTo === (seen.get(id)?.was ?? null) ? undefined : "changed");
    if (reason && assignedTo !== to) left.push({ id, reason });
    else if (assignedTo !== to) changed.push({ id, number, was: assignedTo, to });
  }
  await write(scope, changed, names, step);
  return { count: changed.length, left, step };
}

/**
 * Gives orders back to whom one step with many took them from, as far as nobody was put in charge of them since, and the
 * person of before still takes care of orders. Throws NOT_FOUND.
 */
export async function undoCares(scope: Scope, { step }: { step: string }): Promise<Undone> {
  const entries = await listStep(scope, step, careSteps, MOST_ORDERS);
  const taken = entries.flatMap(({ recordId: id, changes, at }) => {
    const { data } = written.safeParse(changes);
    return data ? [{ id, at, was: data.before.assignedTo, to: data.after.assignedTo }] : [];
  });
  const ids = taken.map(({ id }) => id);
  const standing = await lockOrders(scope, ids);
  const names = await namesOf(
    scope,
    taken.flatMap(({ was }) => was ?? []),
  );
  const since = await assignedSince(scope, ids, taken[0]?.at);
  const back = taken.flatMap(({ id, was, to }): Cared[] => {
    const now = standing.get(id);
    const free = now && now.assignedTo === to && !since.has(id) && (was === null || names.has(was));
    return free ? [{ id, number: now.number, was: to, to: was }] : [];
  });
  await write(scope, back, names);
  return { undone: back.length, kept: entries.length - back.length };
}

const person = z.object({ assignedTo: z.uuid().nullable() });
const written = z.object({ before: person, after: person });

type Cared = { id: string; number: string; was: string | null; to: string | null };

/** The names of those among some people who can take care of orders. */
async function namesOf(scope: Scope, ids: string[]): Promise<Map<string, string>> {
  if (!ids.length) return new Map();
  const found = await scope.tx
    .select({ id: memberships.id, name: memberships.name })
    .from(memberships)
    .where(and(canCare(scope), inArray(memberships.id, ids)));
  return new Map(found.map(({ id, name }) => [id, name]));
}

async function assignedSince(
  { actor, tx }: Scope,
  ids: string[],
  at: Date | undefined,
): Promise<Set<string>> {
  if (!at) return new Set();
  const found = await tx
    .select({ id: auditEntries.recordId })
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.tenantId, actor.tenantId),
        eq(auditEntries.recordKind, "order"),
        inArray(auditEntries.recordId, ids),
        inArray(auditEntries.action, [...careSteps]),
        gt(auditEntries.at, at),
      ),
    );
  return new Set(found.map(({ id }) => id));
}

/** Nobody else's view of an order changes by it, so its version stays. */
async function write(scope: Scope, cares: Cared[], names: Map<string, string>, step?: string): Promise<void> {
  const { actor, tx } = scope;
  if (!cares.length) return;
  await tx.execute(sql`
    update orders o set assigned_to = c.assignee, updated_at = ${new Date().toISOString()}::timestamptz
    from unnest(${sql.param(cares.map(({ id }) => id))}::uuid[],
      ${sql.param(cares.map(({ to }) => to))}::uuid[]) as c (id, assignee)
    where o.tenant_id = ${actor.tenantId}::uuid and o.id = c.id`);
  await handOnLines(scope, cares);
  const entries = cares.map(
    ({ id, number, was, to }): Change => ({
      action: to ? "order-assigned" : "order-unassigned",
      record: { kind: "order", id, label: number },
      words: to ? { number, person: names.get(to) ?? "" } : { number },
      before: { assignedTo: was },
      after: { assignedTo: to },
    }),
  );
  const [first, ...others] = entries;
  await audit(scope, ...(first ? [{ ...first, ...(step && { entry: step }) }, ...others] : []));
}

/** Lines go with their order, but for those that somebody else took. */
const handOnLines = ({ actor, tx }: Scope, cares: Cared[]) =>
  tx.execute(sql`
    update order_lines l set assigned_to = c.assignee
    from unnest(${sql.param(cares.map(({ id }) => id))}::uuid[], ${sql.param(cares.map(({ was }) => was))}::uuid[],
      ${sql.param(cares.map(({ to }) => to))}::uuid[]) as c (id, former, assignee)
    where l.tenant_id = ${actor.tenantId}::uuid and l.order_id = c.id and l.assigned_to is not distinct from c.former`);
