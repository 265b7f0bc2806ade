import { Client } from "pg";
import { afterAll, expect, it, vi } from "vitest";
import { closePools, pool } from "@/db/client";
import { env } from "@/lib/base/env";
import { startWorker } from "./worker";

afterAll(closePools);

const ask = async (statement: string) => (await pool("worker").query(statement)).rows;

it("a worker that cannot learn its tasks does not start, and the next one works", async () => {
  const holder = await pool("worker").connect();
  await holder.query("begin; lock table graphile_worker._private_tasks in share mode");
  const refused = expect(startWorker()).rejects.toMatchObject({ code: "57P01" });
  await vi
    .waitFor(
      async () => {
        const ended = await ask(
          `select pg_terminate_backend(pid) from pg_stat_activity
           where datname = current_database() and application_name = 'kontor queue' and wait_event_type = 'Lock'`,
        );
        expect(ended).not.toEqual([]);
      },
      { timeout: 10_000, interval: 50 },
    )
    .finally(async () => {
      await holder.query("rollback");
      holder.release();
    });
  await refused;
  await works();
});

it("a worker that starts while the database is read only is in nobody's way afterwards", async () => {
  const owner = new Client({ connectionString: env().DATABASE_URL });
  await owner.connect();
  const { rows } = await owner.query("select current_database() as here");
  const set = (change: string) =>
    owner.query(`alter role kontor_worker in database ${rows[0].here} ${change}`);
  await set("set default_transaction_read_only = on");
  await expect(startWorker()).rejects.toMatchObject({ code: "25006" });
  await set("reset default_transaction_read_only");
  await owner.end();
  await works();
});

async function works() {
  const worker = await startWorker();
  await ask("select graphile_worker.add_job('ended-limits')");
  const left = () => ask("select id from graphile_worker.jobs where task_identifier = 'ended-limits'");
  await expect.poll(left, { timeout: 10_000 }).toEqual([]);
  await worker.stop();
}
