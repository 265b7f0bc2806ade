import type { Browser } from "@playwright/test";
import type { Target } from "./load";
import { clickOn, limitOf, targetsOf, type Visit } from "./pages";
import type { PageReport } from "./report";
import { alternate, cpuOf, cpuRatioOf, rateOf, type Timing } from "./rounds";
import type { Origins } from "./servers";

/** Pages beside their limits: loaded whole, and reached by a click. */
export async function pagesWork(
  browser: Browser,
  origins: Origins,
  visits: Visit[],
  tenant: string,
  timing: Timing,
  progress: (text: string) => void,
): Promise<Record<string, PageReport>> {
  const targets: Target[] = [];
  for (const visit of visits) targets.push(...(await targetsOf(browser, origins, visit, tenant)));
  const bytes = new Map<string, number>();
  for (const target of targets) bytes.set(target.name, await bytesOf(target));
  const rounds = await alternate(targets, timing, progress);
  const reportOf = ({ name, from }: Visit): PageReport => ({
    perSecond: rateOf(rounds, name),
    limit: rateOf(rounds, limitOf(name)),
    cpu: cpuOf(rounds, name),
    click: from ? cpuOf(rounds, clickOn(name)) : Number.NaN,
    limitCpu: cpuOf(rounds, limitOf(name)),
    ratio: cpuRatioOf(rounds, limitOf(name), name),
    ofClick: cpuRatioOf(rounds, limitOf(name), clickOn(name)),
    html: bytes.get(name) ?? Number.NaN,
    limitHtml: bytes.get(limitOf(name)) ?? Number.NaN,
    payload: bytes.get(clickOn(name)) ?? Number.NaN,
  });
  return Object.fromEntries(visits.map((visit) => [visit.name, reportOf(visit)]));
}

/** How much comes back, uncompressed. */
async function bytesOf({ url, cookie = "", headers, more = [] }: Target): Promise<number> {
  let bytes = 0;
  const asks = [
    { url, headers },
    ...more.map(({ path, headers }) => ({ url: new URL(path, url).href, headers })),
  ];
  for (const ask of asks)
    bytes += (await (await fetch(ask.url, { headers: { cookie, ...ask.headers } })).arrayBuffer()).byteLength;
  return bytes;
}
