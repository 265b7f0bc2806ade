import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { machine } from "@/bench/report";
import { freePort } from "@/db/embedded/postmaster";
import { seedLarge } from "@/db/seed/large";
import { command, processesBelow } from "@/e2e/installation";
import type { Program } from "@/scripts/program";
import { step } from "@/scripts/steps";
import { smtp } from "@/test/smtp";
import { compare, type Kept } from "./kept";
import { type Met, work } from "./people";

const tenant = "faults";
const sizes = {
  tenant,
  items: 200,
  resellers: 9,
  portfolios: 2,
  portfolioItems: 100,
  customers: 360,
  orders: 100,
};
const PEOPLE = 8;
/** Done by all people together between one kill and the next. */
const BETWEEN = 16;
/** And so many milliseconds: what dies five times within a minute is given up. */
const PAUSE = 15_000;

/** What is killed, by the command line of its process. */
const killed = {
  PostgreSQL: /postgres -D/,
  "the server": /^next-server/,
  "the worker": /scripts\/worker-process/,
};

type Report = { kept: Kept; met: Met; back: Record<string, number[]> };

/** While eight people order and create customers, kills what Kontor is made of, so often each; tells what became of their work. */
export async function benchFaults(program: Program, times: number): Promise<number> {
  const dir = mkdtempSync(join(tmpdir(), "kontor-faults-"));
  // The account that runs PostgreSQL in place of root passes through.
  chmodSync(dir, 0o711);
  program.atEnd(() => rmSync(dir, { recursive: true, force: true, maxRetries: 5 }));
  const mail = smtp();
  await once(mail.server.listen(0, "127.0.0.1"), "listening");
  program.atEnd(async () => void mail.server.close());
  const settings = await settingsIn(dir, mail.server.address() as AddressInfo);
  const up = command("up", [], settings);
  program.atEnd(up.stop);
  await step("start", () => up.writes(/Stop with Ctrl-C/));
  const worker = command("worker", [], settings);
  program.atEnd(worker.stop);
  await worker.writes(/The worker runs/);
  const asked = command("db", ["url"], settings);
  const [ownerUrl = ""] = await asked.writes(/postgres\S+/);
  await seedLarge(ownerUrl, sizes);

  const met: Met = { done: [], statuses: new Map(), wrong: [], longest: 0 };
  let stopped = false;
  const people = Array.from({ length: PEOPLE }, (_, at) => {
    const email = `reseller-${at + 1}@${tenant}.example`;
    return work({ email, tenant, origin: settings.KONTOR_URL, ownerUrl }, met, () => stopped);
  });
  const working = Promise.all(people);
  const back: Report["back"] = {};
  const kills = async () => {
    for (const [name, pattern] of Object.entries(killed)) {
      back[name] = await step(name, async (progress) => {
        const seconds: number[] = [];
        for (let nth = 1; nth <= times; nth += 1) {
          progress(`${nth} of ${times}`);
          seconds.push(await killOnce([up.pid, worker.pid], pattern, met, settings.KONTOR_URL, ownerUrl));
        }
        return seconds;
      });
    }
  };
  const ended = up.ended.then(() => {
    throw new Error(`it ended by itself:\n${up.output()}`);
  });
  await Promise.race([kills(), working, ended]);
  stopped = true;
  await working;
  await step("queue", () => untilSent(ownerUrl));
  const kept = await compare(ownerUrl, tenant, met.done, mail.received);
  return tell({ kept, met, back });
}

async function settingsIn(dir: string, mail: AddressInfo) {
  const port = String(await freePort());
  return {
    KONTOR_DATA: join(dir, "data"),
    KONTOR_DIST: process.env.KONTOR_DIST ?? ".next",
    KONTOR_DEMO: "0",
    KONTOR_URL: `http://localhost:${port}`,
    KONTOR_WORKER: "off",
    PORT: port,
    SMTP_URL: `smtp://127.0.0.1:${mail.port}`,
  };
}

/** Waits until people have got on, kills, and waits until pages come again; returns after how many seconds since the database answers. */
async function killOnce(roots: number[], pattern: RegExp, { done }: Met, origin: string, ownerUrl: string) {
  const before = done.length;
  await sleep(PAUSE);
  while (done.length < before + BETWEEN) await sleep(50);
  const [victim] = roots.flatMap((root) => processesBelow(root, pattern));
  if (victim === undefined) throw new Error(`there is no process like ${pattern}`);
  process.kill(victim, "SIGKILL");
  await sleep(100);
  while (!(await answers(ownerUrl))) await sleep(50);
  const begun = Date.now();
  for (;;) {
    const answer = await fetch(`${origin}/${tenant}`).catch(() => undefined);
    if (answer?.status === 200) return (Date.now() - begun) / 1000;
    await sleep(50);
  }
}

async function answers(connectionString: string): Promise<boolean> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 2000 });
  client.on("error", () => {});
  try {
    await client.connect();
    await client.query("select 1");
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/** Until no job is left that has not been done. */
async function untilSent(connectionString: string) {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    await client.query("set role kontor_worker");
    for (;;) {
      const { rows } = await client.query(
        "select count(*)::int as left from graphile_worker.jobs where task_identifier = 'mail'",
      );
      if (rows[0].left === 0) return;
      await sleep(500);
    }
  } finally {
    await client.end();
  }
}

function tell({ kept, met, back }: Report): number {
  console.log(`\n${machine()}\n`);
  for (const [name, count] of Object.entries(kept)) console.log(`${name.padEnd(32)}${count}`);
  for (const [name, seconds] of Object.entries(back))
    console.log(
      `pages again after ${name} was killed ${seconds.length} times: ${Math.max(...seconds).toFixed(1)} s at most`,
    );
  const statuses = [...met.statuses].sort().map(([status, count]) => `${count} × ${status}`);
  console.log(`answers: ${statuses.join(", ")}; the longest took ${(met.longest / 1000).toFixed(1)} s`);
  for (const wrong of new Set(met.wrong)) console.log(`wrong: ${wrong}`);
  const { orders, customers, mails, "mails repeated under their id": _, ...losses } = kept;
  const faults = Object.values(losses).reduce((sum, count) => sum + count, met.wrong.length);
  const late = (back.PostgreSQL ?? []).filter((seconds) => seconds > 5).length + Number(met.longest > 10_000);
  console.log(
    faults || late ? `\n${faults} faults, ${late} too late` : "\nNothing was lost, doubled or too late.",
  );
  return orders && customers && mails && !faults && !late ? 0 : 1;
}
