import { setTimeout as sleep } from "node:timers/promises";
import type { Browser } from "@playwright/test";
import { startDemo } from "@/bench/demo";
import type { Visit } from "@/bench/pages";
import { memoryOf, serversBelow } from "@/bench/processes-below";
import type { Program } from "@/scripts/program";
import { step } from "@/scripts/steps";
import { feltClicks, feltInteractions } from "./felt";
import type { FeltReport } from "./report";
import { rushOf } from "./rush";
import { startOf } from "./start";

/** Before memory is looked at, in milliseconds: what nobody needs any more is given back when there is time. */
const PAUSE = 30_000;

/** What people feel of the pages of a large tenant, and of a server that has just started or works at something long. */
export function feltWork(
  program: Program,
  browser: Browser,
  origin: string,
  visits: Visit[],
  rounds: number,
): Promise<FeltReport> {
  return step("felt", async (progress) => {
    const [catalogue] = visits;
    progress("clicks");
    const clicks = await feltClicks(browser, origin, visits, rounds);
    progress("interactions");
    const interactions = catalogue
      ? await feltInteractions(browser, origin, catalogue, rounds)
      : { tick: [], menu: [] };
    progress("start");
    const demo = await startDemo(program, ".", {});
    const start = await startOf(demo.origin, "/nordwind");
    progress("import");
    const rush = await rushOf(browser, demo.origin);
    progress("memory");
    await sleep(PAUSE);
    return { clicks, interactions, start, rush, memory: memoryOf(serversBelow(demo.root)) };
  });
}
