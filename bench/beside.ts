import { resolve } from "node:path";
import type { Browser } from "@playwright/test";
import type { Program } from "@/scripts/program";
import { step } from "@/scripts/steps";
import { asksOfClick } from "./clicks";
import { type Demo, startDemo } from "./demo";
import type { Target } from "./load";
import { alternate, cpuOf, cpuRatioOf, type Timing } from "./rounds";
import { signIn } from "./session";
import { row, rule } from "./table";

const seller = "admin@alpha-it.example";
const admin = "admin@nordwind.example";
const lists = [
  {
    name: "reseller catalogue",
    as: seller,
    from: "/nordwind/reseller/customers",
    path: "/nordwind/reseller/catalogue",
  },
  {
    name: "customer list",
    as: seller,
    from: "/nordwind/reseller/orders",
    path: "/nordwind/reseller/customers",
  },
  { name: "order list", as: seller, from: "/nordwind/reseller/customers", path: "/nordwind/reseller/orders" },
  {
    name: "provider queue",
    as: admin,
    from: "/nordwind/provider/customers",
    path: "/nordwind/provider/orders",
  },
];

/** Jobs stay in the queue: what mails cost is no part of what a page costs. */
const quiet = { KONTOR_WORKER: "off" };

/** Processor time of a page and of a click, beside a page of another version: both with the demo, each from a folder of its own. */
export async function besideOf(program: Program, browser: Browser, folder: string, timing: Timing) {
  const now = await startDemo(program, ".", quiet);
  const then = await startDemo(program, resolve(folder), { ...quiet, KONTOR_DIST: ".next" });
  const targets = [...(await targetsOf(browser, now, "")), ...(await targetsOf(browser, then, "then: "))];
  const rounds = await step("beside", (progress) => alternate(targets, timing, progress));
  const cells = lists.flatMap(({ name }) =>
    [name, `click on ${name}`].map((each) => [
      each,
      cpuOf(rounds, each).toFixed(1),
      cpuOf(rounds, `then: ${each}`).toFixed(1),
      cpuRatioOf(rounds, each, `then: ${each}`).toFixed(2),
      cpuRatioOf(rounds, each, `then: ${name}`).toFixed(2),
    ]),
  );
  const head = ["", "processor ms", "then", "now : then", "now : the page loaded whole then"];
  return [row(head), rule(head.length), ...cells.map(row)].join("\n");
}

async function targetsOf(browser: Browser, { origin, root }: Demo, when: string): Promise<Target[]> {
  const targets: Target[] = [];
  for (const { name, as, from, path } of lists) {
    const cookie = await signIn(origin, as);
    const [first, ...more] = await asksOfClick(browser, { origin, cookie, from, to: path });
    targets.push({ name: when + name, url: origin + path, cookie, root });
    if (first)
      targets.push({
        name: `${when}click on ${name}`,
        url: origin + first.path,
        headers: first.headers,
        more,
        cookie,
        root,
      });
  }
  return targets;
}
