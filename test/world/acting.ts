import { sql } from "drizzle-orm";
import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import { Client } from "pg";
import { newId } from "@/db/columns";
import { type Tx, withScope } from "@/db/scope";
import { localSetting } from "@/db/setting";
import { env } from "@/lib/base/env";
import { refusalOf } from "@/lib/base/errors";
import type { Side } from "@/lib/base/paths";
import type { Actor } from "@/lib/door/actor";
import type { Permission } from "@/lib/door/permissions";
import { type Scope, withPermission } from "@/lib/door/scope";

export type Db = NodePgDatabase;

/** Runs statements as the owner, each confined to one tenant by itself: for setting the stage and for looking behind it. */
export async function asOwner<T>(tenantId: string, work: (db: Db) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: env().DATABASE_URL });
  await client.connect();
  try {
    confineEach(client, tenantId);
    return await work(drizzle(client, { casing: "snake_case" }));
  } finally {
    await client.end();
  }
}

/** What the client is asked goes out one after the other, each in a transaction of its own: others see it at once. */
function confineEach(client: Client, tenantId: string) {
  const ask = client.query.bind(client) as (...given: unknown[]) => Promise<unknown>;
  let last: Promise<unknown> = Promise.resolve();
  const confined = async (given: unknown[]) => {
    await ask(`begin; ${localSetting("tenant_id", tenantId)}`);
    try {
      return await ask(...given);
    } finally {
      // Ends a failed one, too, which then takes itself back.
      await ask("commit");
    }
  };
  client.query = ((...given: unknown[]) => {
    const done = last.then(() => confined(given));
    last = done.catch(() => {});
    return done;
  }) as typeof client.query;
}

/** What follows counts as another request (test/gate-order.ts), though it is taken back together with what was before. */
export const nextRequest = ({ tx }: Pick<Scope, "tx">) => tx.execute(sql`savepoint next_request`);

class Undo extends Error {}

/** Does the work in a transaction and takes it back; gives what it returned. */
async function takenBack<S, T>(
  open: (work: (scope: S) => Promise<never>) => Promise<never>,
  work: (scope: S) => Promise<T>,
): Promise<T> {
  let done: { value: T } | undefined;
  const undone = open(async (scope) => {
    done = { value: await work(scope) };
    throw new Undo();
  });
  await undone.catch((error) => {
    if (!(error instanceof Undo)) throw error;
  });
  if (!done) throw new Error("the work was not done");
  return done.value;
}

/** Who acts in a test, settled the way a request settles it, of a session that leaves no trace; null where that person has no such place. */
export function actorOf(email: string, tenant: string, side: Side): Promise<Actor> {
  const hash = Buffer.from(newId());
  const settle = async (tx: Tx) => {
    await tx.execute(
      sql`insert into sessions (id, token_hash, user_id) select ${newId()}, ${hash}, id from users where email = ${email}`,
    );
    const { rows } = await tx.execute<{ actor: Omit<Actor, "kind"> | null }>(
      sql`select kontor_actor(${hash}, ${tenant}, ${side}) as actor`,
    );
    const found = rows[0]?.actor;
    return (found && { ...found, kind: "person" }) as Actor;
  };
  return takenBack((work) => withScope("auth", {}, work), settle);
}

/** The admin of a provider of the demo. */
export const adminOf = (tenant: "nordwind" | "lakeside" = "nordwind") =>
  actorOf(`admin@${tenant}.example`, tenant, "provider");

/** Does the work as this actor with this permission and takes it back; gives what it returned. */
export const rolledBack = <T>(actor: Actor, permission: Permission, work: (scope: Scope) => Promise<T>) =>
  takenBack((run) => withPermission(actor, permission, run), work);

/** How a work ended: "done", the key of the refusal, or another error itself. */
export const outcomeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => "done",
    (error) => refusalOf(error)?.key ?? error,
  );
