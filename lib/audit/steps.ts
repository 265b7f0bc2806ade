import { and, asc, eq, gte, inArray, type SQL, sql } from "drizzle-orm";
import { newId } from "@/db/ids";
import { auditEntries } from "@/db/schema";
import type { Tx } from "@/db/scope";
import { notThere } from "@/lib/base/errors";
import type { AuditAction } from "./audit";

/** For so long after it a step is offered to be taken back, in minutes. */
const JUST = 10;

/** The steps that a page offers to take back: kinds of entries, and on the page of one record only those with it. */
export type Undoable = { actions: readonly AuditAction[]; record?: string };

/** What became of a step that was taken back: how many rows are as before, and how many stay as they are. */
export type Undone = { undone: number; kept: number };

/** Runs a command as a step that can be taken back: with the id that its first entry gets. */
export async function takeStep<Scope, Given>(
  command: (scope: Scope, given: Given, step: string) => Promise<number>,
  scope: Scope,
  given: Given,
): Promise<{ step: string; count: number }> {
  const step = newId();
  return { step, count: await command(scope, given, step) };
}

/** One entry of a step: when, of which record, and what was written there. */
export type StepEntry = {
  at: Date;
  recordId: string;
  recordLabel: string;
  words: Record<string, string | number>;
  changes: unknown;
};

type Acting = { actor: { tenantId: string; userId?: string | null }; tx: Tx };

/** The step of this id, if the actor took it just now and it is one of these; what an address says is no proof of it. */
export async function findOwnStep(
  { actor, tx }: Acting,
  step: string,
  { actions, record }: Undoable,
): Promise<string | undefined> {
  const { userId } = actor;
  if (!userId) return;
  const [found] = await tx
    .select({ id: auditEntries.id })
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.tenantId, actor.tenantId),
        eq(auditEntries.id, step),
        eq(auditEntries.actorId, userId),
        inArray(auditEntries.action, [...actions]),
        record ? eq(auditEntries.recordId, record) : undefined,
        justNow,
      ),
    );
  return found?.id;
}

const justNow: SQL = sql`${auditEntries.at} > now() - ${JUST}::integer * interval '1 minute'`;

/**
 * The entries that one step of one of these kinds left at once, by the id of the first of them; at most so many. Throws
 * NOT_FOUND.
 */
export async function listStep(
  { actor, tx }: Acting,
  step: string,
  actions: readonly AuditAction[],
  most: number,
): Promise<StepEntry[]> {
  const { at, actorId, action, requestId } = auditEntries;
  const here = eq(auditEntries.tenantId, actor.tenantId);
  const [first] = await tx
    .select({ at, actorId, action, requestId })
    .from(auditEntries)
    .where(and(here, eq(auditEntries.id, step), inArray(action, [...actions])));
  if (!first?.actorId) throw notThere();
  // One transaction of one person in one request.
  const together = and(eq(actorId, first.actorId), eq(at, first.at), eq(action, first.action));
  return tx
    .select({
      at,
      recordId: auditEntries.recordId,
      recordLabel: auditEntries.recordLabel,
      words: auditEntries.words,
      changes: auditEntries.changes,
    })
    .from(auditEntries)
    .where(
      and(
        here,
        together,
        gte(auditEntries.id, step),
        sql`${requestId} is not distinct from ${first.requestId}`,
      ),
    )
    .orderBy(asc(auditEntries.id))
    .limit(most);
}
