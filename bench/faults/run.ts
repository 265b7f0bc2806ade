import { once } from "node:events";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { freePort } from "@/db/embedded/postmaster";
import { seedLarge } from "@/db/seed/large";
import { command } from "@/e2e/installation";
import type { Program } from "@/scripts/program";
import { step } from "@/scripts/steps";
import { smtp } from "@/test/smtp";
import { compare } from "./kept";
import { killed, killOnce } from "./kills";
import { work } from "./people";
import { endure, giveBackDisk, ownDisk, shortages } from "./shortages";
import type { Stage } from "./stage";
import { type Patience, type Report, tell } from "./tell";

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
/** Large enough for the database, and soon full, in megabytes. */
const DISK = 2048;

export type Extent = {
  people: number;
  /** How often each part is killed. */
  times: number;
  /** Forms taken in between one kill and the next, and seconds: what dies five times within a minute is given up. */
  between: number;
  pause: number;
  /** How many seconds each shortage lasts; a mail server hangs longer than anybody waits for it. */
  shortage: number;
  hanging: number;
  patience: Patience;
};

/** While people order and create customers, kills what Kontor is made of and lets it run short; tells what became of their work. */
export async function benchFaults(program: Program, extent: Extent): Promise<number> {
  const { stage, received, ended } = await open(program);
  const { met, ownerUrl } = stage;
  let stopped = false;
  const people = Array.from({ length: extent.people }, (_, at) => {
    const email = `reseller-${at + 1}@${tenant}.example`;
    return work({ email, tenant, origin: stage.origin, ownerUrl }, met, () => stopped);
  });
  const working = Promise.all(people);
  const report: Pick<Report, "back" | "endured"> = { back: {}, endured: {} };
  const faults = async () => {
    await kill(stage, extent, report.back);
    await runShort(stage, extent, report.endured);
  };
  await Promise.race([faults(), working, ended]);
  stopped = true;
  await working;
  await step("queue", () => untilSent(ownerUrl));
  const kept = await compare(ownerUrl, tenant, met.done, received);
  return tell({ kept, met, ...report }, extent.patience);
}

async function kill(stage: Stage, { times, between, pause }: Extent, back: Report["back"]) {
  for (const [name, pattern] of Object.entries(killed))
    back[name] = await step(name, async (progress) => {
      stage.met.fault = `with ${name} killed`;
      const seconds: number[] = [];
      for (let nth = 1; nth <= times; nth += 1) {
        progress(`${nth} of ${times}`);
        await sleep(pause * 1000);
        seconds.push(await killOnce(stage, pattern, between));
      }
      return seconds;
    });
}

async function runShort(stage: Stage, extent: Extent, endured: Report["endured"]) {
  for (const [name, shortage] of Object.entries(shortages)) {
    if (name === "a full disk" && !stage.ownDisk) continue;
    const seconds = name === "a mail server that hangs" ? extent.hanging : extent.shortage;
    stage.met.fault = `with ${name}`;
    endured[name] = await step(name, () => endure(stage, shortage, seconds));
  }
}

/** Starts an installation with a tenant and a mail server of its own, where it may on a disk of its own. */
async function open(program: Program) {
  const dir = mkdtempSync(join(tmpdir(), "kontor-faults-"));
  // The account that runs PostgreSQL in place of root passes through.
  chmodSync(dir, 0o711);
  const isOwnDisk = ownDisk(dir, DISK);
  program.atEnd(() => {
    if (isOwnDisk) giveBackDisk(dir);
    rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
  });
  const hanging: Stage["mail"] = {};
  const mail = smtp(() => hanging.hangs);
  await once(mail.server.listen(0, "127.0.0.1"), "listening");
  program.atEnd(() => void mail.server.close());

  const settings = await settingsIn(dir, mail.server.address() as AddressInfo);
  const up = command("up", [], settings);
  program.atEnd(up.stop);
  await step("start", () => up.writes(/Stop with Ctrl-C/));
  const worker = command("worker", [], settings);
  program.atEnd(worker.stop);
  await worker.writes(/The worker runs/);
  const [ownerUrl = ""] = await command("db", ["url"], settings).writes(/postgres\S+/);
  await seedLarge(ownerUrl, sizes);

  const stage: Stage = {
    roots: [up.pid, worker.pid],
    origin: settings.KONTOR_URL,
    tenant,
    dir,
    ownDisk: isOwnDisk,
    ownerUrl,
    superuserUrl: superuserOf(ownerUrl, settings.KONTOR_DATA),
    mail: hanging,
    met: {
      done: [],
      statuses: new Map(),
      returned: 0,
      wrong: [],
      fault: "before",
      longest: { waited: 0, what: "" },
    },
  };
  const ended = up.ended.then(() => {
    throw new Error(`it ended by itself:\n${up.output()}`);
  });
  return { stage, received: mail.received, ended };
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

function superuserOf(ownerUrl: string, data: string) {
  const url = new URL(ownerUrl);
  url.username = "postgres";
  url.password = readFileSync(join(data, "postgres-password"), "utf8").trim();
  return url.href;
}

/** Until no job is left that has not been done. */
async function untilSent(connectionString: string) {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    await client.query("set role kontor_worker");
    for (;;) {
      // What failed more than once waits for minutes: how long is not the question here.
      await client.query(
        "update graphile_worker._private_jobs set run_at = now() where run_at > now() and locked_at is null",
      );
      // Where the database was away as a job ended, nobody can say so, and the queue keeps it for hours: that is no work any more.
      const { rows } = await client.query(
        `select count(*)::int as left from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
         where t.identifier in ('mail', 'tell', 'notification-mail') and j.attempts < j.max_attempts
           and (j.locked_at is null or j.locked_at > now() - interval '30 seconds')`,
      );
      if (rows[0].left === 0) return;
      await sleep(500);
    }
  } finally {
    await client.end();
  }
}
