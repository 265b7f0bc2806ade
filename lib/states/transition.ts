import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import { audit, type Besides, entryOf, type Subject } from "@/lib/audit/audit";
import { AppError, notThere } from "@/lib/base/errors";
import type { Actor } from "@/lib/door/actor";
import { can, type Scope } from "@/lib/door/scope";
import { isTakenBy, leadsFrom, type Machine, type Step, verbsOf } from "./machine";

/** What a step writes: the new state, since when, and why. */
export type Move<State extends string> = { to: State; at: Date; reason: string | null };

/** The rows of a machine, as their noun keeps them. */
export type Rows<State extends string, Row> = {
  state: PgColumn;
  /** Which of them the actor may move so. */
  reach: SQL | undefined;
  write: (move: Move<State>, which: SQL | undefined) => Promise<Row[]>;
  about: (row: Row) => Subject;
};

/** Rows that people see and move one at a time, at the version that they saw. */
export type SeenRows<State extends string, Row> = Rows<State, Row> & {
  table: PgTable & { id: PgColumn; version: PgColumn };
};

/** Rows that are moved together, at one moment. */
type Chosen = { where: SQL | undefined; at?: Date; reason?: string | null };
type Seen = { id: string; version: number; reason?: string | null };

/**
 * Takes one row a step further, as its reader saw it, and leaves the entry. Throws FORBIDDEN, NOT_FOUND, and CONFLICT with the
 * present state where the step does not lead on from there, or where somebody changed the row meanwhile.
 */
export async function transition<State extends string, Verb extends string, Row>(
  scope: Scope,
  machine: Machine<State, Verb>,
  verb: Verb,
  rows: SeenRows<State, Row>,
  { id, version, reason, ...besides }: Seen & Besides,
): Promise<Row> {
  const where = and(eq(rows.table.id, id), eq(rows.table.version, version));
  const [moved] = await transitionAll(scope, machine, verb, rows, { where, reason, ...besides });
  return moved ?? refuseStep(scope, machine, verb, rows, id);
}

/** Takes all the rows a step further from which it leads on, leaves an entry for each, and returns them. Throws FORBIDDEN. */
export async function transitionAll<State extends string, Verb extends string, Row>(
  scope: Scope,
  { steps }: Machine<State, Verb>,
  verb: Verb,
  rows: Rows<State, Row>,
  { where, at = new Date(), reason = null, ...besides }: Chosen & Besides,
): Promise<Row[]> {
  const { from, to, action, reason: why } = steps[verb];
  if (!mayTake(scope.actor, steps[verb], scope.actor.resellerId))
    throw new AppError("FORBIDDEN", "forbidden");
  if (why === "needed" && !reason) throw new AppError("INVALID", "badInput", {}, "reason");
  const which = and(rows.reach, where, inArray(rows.state, [...from]));
  const moved = await rows.write({ to, at, reason }, which);
  if (action)
    await audit(scope, ...moved.map((row) => entryOf(action, rows.about(row), { reason, ...besides })));
  return moved;
}

/** Says why a row in reach did not take a step. Throws NOT_FOUND, CONFLICT. */
export async function refuseStep<State extends string, Verb extends string, Row>(
  { tx }: Scope,
  machine: Machine<State, Verb>,
  verb: Verb,
  { table, state, reach }: SeenRows<State, Row>,
  id: string,
): Promise<never> {
  const [found] = await tx
    .select({ state: sql<State>`${state}` })
    .from(table)
    .where(and(reach, eq(table.id, id)));
  if (!found) throw notThere();
  throw leadsFrom(machine, verb, found.state)
    ? new AppError("CONFLICT", "edited")
    : wrongState(machine, found.state);
}

/** The refusal of what the present state does not allow; names that state where the machine has the words. */
export const wrongState = <State extends string>(
  { refusal }: Pick<Machine<State, never>, "refusal">,
  state: State,
): AppError =>
  refusal
    ? new AppError("CONFLICT", refusal, { state: state.replaceAll(" ", "_") })
    : new AppError("CONFLICT", "edited");

/** The steps that somebody may take with a row as it stands: what a page shows buttons for. */
export const offered = <State extends string, Verb extends string>(
  actor: Actor,
  machine: Machine<State, Verb>,
  { state, resellerId }: { state: State; resellerId: string | null },
): Verb[] =>
  verbsOf(machine).filter(
    (verb) => leadsFrom(machine, verb, state) && mayTake(actor, machine.steps[verb], resellerId),
  );

const mayTake = <State extends string>(
  actor: Actor,
  { by, permission }: Step<State>,
  resellerId: string | null,
): boolean => isTakenBy(by, actor.side, resellerId) && permission !== undefined && can(actor, permission);
