import { setTimeout as sleep } from "node:timers/promises";
import { Client, type ClientConfig } from "pg";
import { describeError, log } from "@/lib/base/log";

/** Key of the lock under which workers start, and class of the locks that living workers hold. */
const STARTING = 7_216_530_023;
const ALIVE = 72_165;
const SWEEP = 60_000;

/** Jobs that a worker took and did not finish, because it was killed, are free again once nobody holds its lock. */
const freeJobsOfTheDead = `
  select graphile_worker.force_unlock_workers(array(
    select distinct locked_by from graphile_worker.jobs as job
    where locked_by is not null and not exists (
      select 1 from pg_locks as held
      where held.locktype = 'advisory' and held.objsubid = 2 and held.granted
        and held.database = (select oid from pg_database where datname = current_database())
        and held.classid = ${ALIVE} and held.objid = (hashtext(job.locked_by)::bigint & 4294967295)::oid)))`;

export type WorkerLock = { take(id: string): void; ready(): Promise<void>; release(): Promise<void> };

/**
 * Shows other workers that this one lives: a lock of its id, held by a connection of its own, which PostgreSQL lets go
 * when the process dies. From here until ready() no other worker starts or sweeps, so an id without a lock is a dead one.
 */
export async function holdWorkerLock(connection: ClientConfig): Promise<WorkerLock> {
  let client = await connect(connection);
  let id: string | undefined;
  let released = false;
  await orEnd(client, async () => {
    await client.query("select pg_advisory_lock($1)", [STARTING]);
    await client.query(freeJobsOfTheDead);
  });

  const lock = (on: Client) => on.query("select pg_advisory_lock_shared($1, hashtext($2))", [ALIVE, id]);
  const watch = (on: Client) => on.once("end", () => void reconnect());
  async function reconnect() {
    while (!released) {
      try {
        const next = await connect(connection);
        await orEnd(next, () => lock(next));
        // Meanwhile this worker may have ended: a lock that stays would keep its jobs from others.
        if (released) return await next.end();
        client = next;
        watch(client);
        return;
      } catch (error) {
        log.error(describeError(error), "worker lost its lock");
        await sleep(1000);
      }
    }
  }
  const sweep = setInterval(() => void sweepOn(client), SWEEP);
  sweep.unref();

  return {
    take(given) {
      id = given;
    },
    async ready() {
      await lock(client);
      await client.query("select pg_advisory_unlock($1)", [STARTING]);
      watch(client);
    },
    async release() {
      released = true;
      clearInterval(sweep);
      await client.end();
    },
  };
}

/** What a connection holds goes with it: where its work fails, no lock may stay that others wait for. */
async function orEnd(client: Client, work: () => Promise<unknown>) {
  try {
    await work();
  } catch (error) {
    await client.end().catch(() => {});
    throw error;
  }
}

async function connect(connection: ClientConfig) {
  const client = new Client({
    ...connection,
    application_name: "kontor worker lock",
    keepAlive: true,
    options: "-c tcp_keepalives_idle=30 -c tcp_keepalives_interval=10 -c tcp_keepalives_count=3",
  });
  client.on("error", () => {});
  await client.connect();
  return client;
}

async function sweepOn(client: Client) {
  try {
    const { rows } = await client.query("select pg_try_advisory_lock($1) as mine", [STARTING]);
    if (!rows[0]?.mine) return;
    await client
      .query(freeJobsOfTheDead)
      .finally(() => client.query("select pg_advisory_unlock($1)", [STARTING]));
  } catch (error) {
    log.error(describeError(error), "worker cannot sweep");
  }
}
