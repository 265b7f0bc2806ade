import "server-only";
import { sql } from "drizzle-orm";
import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import type { PoolClient } from "pg";
import { together } from "@/lib/base/together";
import { type LoginRole, type ScopeSetting, scopeSettings } from "./access/shapes";
import { withoutInput } from "./fault";
import { localSetting } from "./setting";
import { connectFor } from "./share";

declare const confined: unique symbol;

/** A transaction that PostgreSQL has confined to one scope; only withScope makes one. */
export type Tx = NodePgDatabase & { readonly [confined]: true };
export type Settings = Partial<Record<ScopeSetting, string | null>>;

/** How long a statement of somebody who only reads may last, in milliseconds. */
const READ_LIMIT = 8000;

const handles = new WeakMap<PoolClient, NodePgDatabase>();

/**
 * Runs `work` in one transaction of the given role, confined to the given ids; commits on return, rolls back on a throw.
 * Every setting is written each time, so a reused connection never carries an earlier scope. What is read before `confined`
 * is fulfilled counts only once it is.
 */
export async function withScope<T>(
  role: LoginRole,
  settings: Settings,
  work: (tx: Tx, confined: Promise<unknown>) => Promise<T>,
  mode: "read only" | "read write" = "read write",
): Promise<T> {
  const begin = beginStatement(settings, mode);
  const client = await connectFor(role, settings.tenant_id);
  let broken: Error | undefined;
  try {
    const begun = client.query(begin);
    // A read goes out together with what confines it; a write waits until it is confined.
    if (mode === "read write") await begun;
    const [result] = await together([work(handleOf(client) as Tx, begun), begun]);
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback").catch((failure: Error) => {
      broken = failure;
    });
    throw withoutInput(error);
  } finally {
    client.release(broken);
  }
}

/** The connection of a confined transaction, for statements that are made of what tables say of themselves. */
export const connectionOf = (tx: Tx): Pick<PoolClient, "query"> =>
  // Drizzle keeps it under this name; the handle is made of one connection (handleOf).
  (tx as unknown as { $client: PoolClient }).$client;

/** Runs `work` in one tenant of a transaction that belongs to none, for what concerns a person in several of them. */
export async function atTenant<T>(tx: Tx, tenantId: string, work: () => Promise<T>): Promise<T> {
  const confine = (id: string) => tx.execute(sql.raw(localSetting("tenant_id", id)));
  await confine(tenantId);
  const done = await work();
  await confine("");
  return done;
}

function beginStatement(settings: Settings, mode: string): string {
  const locals = scopeSettings.map((name) => localSetting(name, settings[name] ?? ""));
  const hurry = mode === "read only" ? [`set local statement_timeout = ${READ_LIMIT}`] : [];
  // Named, a mode to write would override a database that is read only, and what stands by for another refuses the word.
  const begin = mode === "read only" ? "begin read only" : "begin";
  return `${begin}; ${[...locals, ...hurry].join("; ")}`;
}

function handleOf(client: PoolClient): NodePgDatabase {
  const known = handles.get(client);
  if (known) return known;
  const made = drizzle(client, { casing: "snake_case" });
  handles.set(client, made);
  return made;
}
