import "server-only";
import { Pool, type PoolClient } from "pg";
import { env, secrets } from "@/lib/base/env";
import type { LoginRole } from "./access/shapes";
import { withoutInput } from "./fault";
import { roleConnection } from "./roles";

// Lists read few rows of large tables by their indexes: as on any disk of today, that is no dearer than reading in a row.
const settings =
  "-c statement_timeout=60000 -c idle_in_transaction_session_timeout=60000 -c jit=off -c random_page_cost=1.1";

const store = globalThis as typeof globalThis & { kontorPools?: Map<LoginRole, Pool> };

/** The small pool of one database role, opened at first use. */
export function pool(role: LoginRole): Pool {
  store.kontorPools ??= new Map();
  const known = store.kontorPools.get(role);
  if (known) return known;
  const made = new Pool({
    ...roleConnection(env().DATABASE_URL, secrets(), role),
    max: env().KONTOR_POOL,
    // Statements that need not wait for one another go out together.
    pipeline: true,
    idleTimeoutMillis: 60_000,
    connectionTimeoutMillis: 10_000,
    application_name: `kontor ${role}`,
    options: settings,
  });
  // An idle connection that the server closes must not end the process; the next query opens a new one.
  made.on("error", () => {});
  // One that is lost while in use fails its query; its own error event must not end the process either.
  made.on("connect", (client) => client.on("error", () => {}));
  made.on("connect", keepInputBack);
  store.kontorPools.set(role, made);
  return made;
}

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
    return answer.catch((error) => {
      throw withoutInput(error);
    });
  }) as typeof client.query;
}

/** Closes every pool, at shutdown and at the end of a test run. */
export async function closePools(): Promise<void> {
  const open = [...(store.kontorPools?.values() ?? [])];
  store.kontorPools?.clear();
  await Promise.all(open.map((each) => each.end()));
}
