import type { AuditAction } from "@/lib/audit/audit";
import type { ErrorKey } from "@/lib/base/errors";
import type { Side } from "@/lib/base/paths";
import type { Permission } from "@/lib/door/permissions";

/**
 * Who takes a step: a side; the company that sells, which is the provider itself where the customer is a direct one; either of
 * the two; or nobody, since its time comes.
 */
export type Taker = Side | "seller" | "either" | "system";

/** Whether rows begin in a state or a step leads there; nothing leads to one that is unreached, so that no row is in it. */
export type Standing = "first" | "reached" | "unreached";

export type Step<State extends string> = {
  from: readonly State[];
  to: State;
  by: Taker;
  /** Left out where whoever takes it is only let in by it. */
  permission?: Permission;
  /** Whether it is told why; left out where nothing is. */
  reason?: "needed" | "possible";
  /** What the audit calls it; left out where another entry tells it. */
  action?: AuditAction;
};

/** The states of one column, in the order in which people read them, and the steps between them. */
export type Machine<State extends string, Verb extends string> = {
  states: Record<State, Standing>;
  steps: Record<Verb, Step<State>>;
  /** The refusal that names the present state; left out where the row counts as changed meanwhile. */
  refusal?: ErrorKey;
};

/** Holds a table to the states of its column: one that is missing or unknown is a type error. */
export const machineOf =
  <State extends string>() =>
  <const Verb extends string>(machine: Machine<State, Verb>): Machine<State, Verb> =>
    machine;

/** The states of a machine, in their order. */
export const statesOf = <State extends string>({
  states,
}: Pick<Machine<State, never>, "states">): [State, ...State[]] => Object.keys(states) as [State, ...State[]]; // Safe: a machine holds its own states and no others.

/** The steps of a machine, in their order. */
export const verbsOf = <Verb extends string>({ steps }: Pick<Machine<string, Verb>, "steps">): Verb[] =>
  Object.keys(steps) as Verb[]; // Safe: a machine holds its own steps and no others.

/** Whether a step leads on from a state, whoever takes it. */
export const leadsFrom = <State extends string, Verb extends string>(
  { steps }: Machine<State, Verb>,
  verb: Verb,
  state: State,
): boolean => steps[verb].from.includes(state);

/** Whether a side takes a step with a row of such a reseller; a direct one has none. */
export function isTakenBy(by: Taker, side: Side, resellerId: string | null): boolean {
  if (by === "either") return side !== "customer";
  return side === (by === "seller" ? (resellerId === null ? "provider" : "reseller") : by);
}

/** In SQL, that a row stands where one of these steps begins, or where one ends: what a policy holds a database role to. */
export const standsAt = <State extends string, Verb extends string>(
  { steps }: Machine<State, Verb>,
  end: "from" | "to",
  ...verbs: Verb[]
): string => {
  const states = new Set(verbs.flatMap((verb) => steps[verb][end]));
  return `state in (${[...states].map((state) => `'${state}'`).join(", ")})`;
};
