import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { count, eq } from "drizzle-orm";
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { closePools, pool } from "@/db/client";
import { auditEntries, items } from "@/db/schema";
import { listItems } from "@/lib/catalogue/queries";
import { itemFilter } from "@/lib/catalogue/schema";
import { as, newTenant } from "@/lib/catalogue/test/editing";
import type { Actor } from "@/lib/door/actor";
import { checkFile, takeFile } from "@/lib/imports/test/files";
import { startImport } from "./commands";
import { getImport } from "./queries";

const ROWS = 8000;
const csv = `name,price,sku\n${Array.from({ length: ROWS }, (_, at) => `Lamp ${at},${at}.50,S-${at}`).join("\n")}`;

const workers: ChildProcess[] = [];
let actor: Actor;
beforeEach(async () => {
  actor = await newTenant();
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map(kill));
  await untilNobodyWorks();
});
afterAll(closePools);

/** A process of its own, as npm run worker starts it. */
function startWorker() {
  const node = ["--conditions=react-server", "--import", "tsx", "scripts/worker.ts"];
  const worker = spawn(process.execPath, node, { stdio: "ignore" });
  workers.push(worker);
  return worker;
}

async function kill(worker: ChildProcess) {
  if (worker.exitCode !== null || worker.signalCode !== null) return;
  const gone = once(worker, "exit");
  worker.kill("SIGKILL");
  await gone;
}

/** What a killed command had started ends by itself a moment later, and until then takes the jobs of other tests. */
const untilNobodyWorks = () =>
  vi.waitFor(
    async () => {
      const { rows } = await pool("worker").query(
        "select pid from pg_stat_activity where datname = current_database() and application_name = 'kontor queue'",
      );
      expect(rows).toEqual([]);
    },
    { timeout: 30_000, interval: 50 },
  );

async function startedImport(by: Actor) {
  const id = await takeFile(by, csv, "lamps.csv");
  const answers = { name: "0", price: "1", sku: "2", state: "active" };
  await checkFile(by, id, answers);
  await Promise.all([1, 2].map(() => as(by, (scope) => startImport(scope, { id, version: 2 }))));
  return id;
}

const recordOf = (by: Actor, id: string) => as(by, async (scope) => (await getImport(scope, id)).record);

async function until(
  by: Actor,
  id: string,
  holds: (record: Awaited<ReturnType<typeof recordOf>>) => boolean,
) {
  for (;;) {
    const record = await recordOf(by, id);
    if (holds(record)) return record;
    await sleep(20);
  }
}

const written = (by: Actor) =>
  as(by, async ({ tx }) => {
    const [found] = await tx.select({ items: count() }).from(items);
    const entries = await tx
      .select({ action: auditEntries.action, times: count() })
      .from(auditEntries)
      .where(eq(auditEntries.tenantId, by.tenantId))
      .groupBy(auditEntries.action);
    return {
      items: found?.items,
      ...Object.fromEntries(entries.map(({ action, times }) => [action, times])),
    };
  });

describe("an import in the background", () => {
  it("leaves nothing when its worker is killed in the middle, and is complete once after the next ones start", async () => {
    const id = await startedImport(actor);
    const before = { items: 0, "import-uploaded": 1, "import-checked": 1, "import-started": 1 };
    const first = startWorker();
    await until(actor, id, ({ rowsDone }) => rowsDone >= 2000);
    await kill(first);
    expect(first.signalCode).toBe("SIGKILL");
    expect((await recordOf(actor, id)).state).toBe("running");
    expect(await written(actor)).toEqual(before);

    startWorker();
    startWorker();
    await until(actor, id, ({ state, rowsDone }) => state === "done" || rowsDone >= 2000);
    const listed = await listDuring(actor, id);
    const record = await until(actor, id, ({ state }) => state !== "running");
    expect(record).toMatchObject({ state: "done", createdCount: ROWS, rowsDone: ROWS, rowsTotal: ROWS });
    expect(await written(actor)).toEqual({
      ...before,
      items: ROWS,
      "item-imported": ROWS,
      "import-run": 1,
    });
    const slowest = Math.round(Math.max(...listed));
    console.info(`${listed.length} list pages during the run, the slowest in ${slowest} ms`);
    expect(listed.length).toBeGreaterThan(0);
  }, 180_000);
});

/** How long each look at the list took while the import ran on. */
async function listDuring(by: Actor, id: string): Promise<number[]> {
  const took: number[] = [];
  for (;;) {
    const began = performance.now();
    const { rows } = await as(by, (scope) => listItems(scope, itemFilter.parse({})));
    const ms = performance.now() - began;
    if ((await recordOf(by, id)).state !== "running") return took;
    // What is not complete is seen by nobody.
    expect(rows).toEqual([]);
    took.push(ms);
    await sleep(50);
  }
}
