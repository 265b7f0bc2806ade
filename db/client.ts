import "server-only";
import { Pool, type PoolClient } from "pg";
import { env, secrets } from "@/lib/base/env";
import type { LoginRole } from "./access/shapes";
import { withoutInput } from "./fault";
import { poolSize } from "./pool-size";
import { roleConnection } from "./roles";

/** How long a statement, a wait for a lock and a transaction without a statement may last, in milliseconds; whoever only reads waits less (scope.ts). */
const limits: Record<LoginRole, Record<"statement" | "lock" | "idle_in_transaction_session", number>> = {
  ...forPeople(["provider", "reseller", "customer", "public", "privacy"], 30_000),
  ...forPeople(["auth"], 8000),
  worker: { statement: 300_000, lock: 30_000, idle_in_transaction_session: 60_000 },
};

function forPeople<R extends LoginRole>(roles: R[], statement: number) {
  const limits = { statement, lock: 5000, idle_in_transaction_session: 30_000 };
  return Object.fromEntries(roles.map((role) => [role, limits])) as Record<R, typeof limits>;
}

const settings = (role: LoginRole) =>
  [
    ...Object.entries(limits[role]).map(([what, most]) => `-c ${what}_timeout=${most}`),
    // Lists read few rows of large tables by their indexes: as on any disk of today, that is no dearer than reading in a row.
    "-c jit=off -c random_page_cost=1.1",
  ].join(" ");

/** A database that does not even say that it takes too long counts as lost so much later. */
const SILENCE = 1000;

const store = globalThis as typeof globalThis & { kontorPools?: Map<LoginRole, Pool> };

/** The small pool of one database role, opened at first use. */
export function pool(role: LoginRole): Pool {
  store.kontorPools ??= new Map();
  const known = store.kontorPools.get(role);
  if (known) return known;
  const made = new Pool({
    ...roleConnection(env().DATABASE_URL, secrets(), role),
    max: poolSize(role, env().KONTOR_POOL),
    // Statements that need not wait for one another go out together.
    pipeline: true,
    idleTimeoutMillis: 60_000,
    connectionTimeoutMillis: 5000,
    query_timeout: limits[role].statement + SILENCE,
    application_name: `kontor ${role}`,
    options: settings(role),
  });
  // An idle connection that the server closes must not end the process; the next query opens a new one.
  made.on("error", () => {});
  // One that is lost while in use fails its query; its own error event must not end the process either.
  made.on("connect", (client) => client.on("error", () => {}));
  made.on("connect", keepInputBack);
  tellSafely(made);
  store.kontorPools.set(role, made);
  return made;
}

/** As keepInputBack, for a pool that gets no connection at all. */
function tellSafely(made: Pool): void {
  const safely =
    <T>(go: (...given: never[]) => T) =>
    (...given: never[]) => {
      const answer = go(...given);
      return answer instanceof Promise ? answer.catch(rethrow) : answer;
    };
  made.connect = safely(made.connect.bind(made)) as Pool["connect"];
  made.query = safely(made.query.bind(made)) as Pool["query"];
}

const rethrow = (error: unknown): never => {
  throw withoutInput(error);
};

/** No failed statement tells what was typed, whoever asked it and whoever prints the error. */
function keepInputBack(client: PoolClient): void {
  const ask = client.query.bind(client) as (...given: unknown[]) => unknown;
  // All forms of query: the answer is a promise, or the last argument takes it.
  client.query = ((...given: unknown[]) => {
    const take = given.at(-1);
    if (typeof take === "function")
      given[given.length - 1] = (error: unknown, result: unknown) => take(withoutInput(error), result);
    const answer = ask(...given);
    if (!(answer instanceof Promise)) return answer;
    return answer.catch(rethrow);
  }) as typeof client.query;
}

/** How many connections each open pool has, how many of them rest, and how many pieces of work wait for one. */
export const poolSizes = () =>
  [...(store.kontorPools ?? [])].map(([role, { totalCount, idleCount, waitingCount }]) => ({
    role,
    total: totalCount,
    idle: idleCount,
    queued: waitingCount,
  }));

/** Closes every pool, at shutdown and at the end of a test run. */
export async function closePools(): Promise<void> {
  const open = [...(store.kontorPools?.values() ?? [])];
  store.kontorPools?.clear();
  await Promise.all(open.map((each) => each.end()));
}
