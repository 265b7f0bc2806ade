import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { processesBelow } from "@/e2e/installation";
import { type Stage, untilDone } from "./stage";

/** What is killed, by the command line of its process. */
export const killed = {
  PostgreSQL: /postgres -D/,
  "the server": /^next-server/,
  "the worker": /scripts\/worker-process/,
};

/** Kills, and waits until pages come again; returns after how many seconds since the database answers. */
export async function killOnce(stage: Stage, pattern: RegExp, between: number): Promise<number> {
  await untilDone(stage, between);
  const [victim] = stage.roots.flatMap((root) => processesBelow(root, pattern));
  if (victim === undefined) throw new Error(`there is no process like ${pattern}`);
  process.kill(victim, "SIGKILL");
  await sleep(100);
  while (!(await answers(stage.ownerUrl))) await sleep(50);
  const begun = Date.now();
  for (;;) {
    const answer = await fetch(`${stage.origin}/${stage.tenant}`).catch(() => undefined);
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
