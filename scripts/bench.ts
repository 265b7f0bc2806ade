import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { besideOf } from "@/bench/beside";
import { openBrowser } from "@/bench/browser";
import { openCluster } from "@/bench/cluster";
import { feltWork } from "@/bench/felt/bench";
import { growthOf, growthTargets } from "@/bench/growth";
import { benchHostile } from "@/bench/hostile/bench";
import { idsOf } from "@/bench/ids";
import { signingIn } from "@/bench/orders";
import { pagesWork } from "@/bench/page-report";
import { visitsOf } from "@/bench/pages";
import { againstPeers, peersWork } from "@/bench/peers";
import { processesWork } from "@/bench/processes";
import { machine, type Report, tablesOf } from "@/bench/report";
import { benchRolling } from "@/bench/rolling/bench";
import { alternate, rateOf } from "@/bench/rounds";
import { startServers, startWatched } from "@/bench/servers";
import { password } from "@/bench/session";
import { mainTenant, quickTenants, tenantsUpTo } from "@/bench/sizes";
import { whereOf } from "@/bench/where";
import { sharedFolder } from "@/db/embedded/account";
import { type Program, run } from "./program";
import { step } from "./steps";

const parts = ["pages", "felt", "peers", "growth", "where", "processes"] as const;
const { values } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    hostile: { type: "boolean", default: false },
    rolling: { type: "string" },
    beside: { type: "string" },
    record: { type: "boolean", default: false },
    only: { type: "string", multiple: true },
    rounds: { type: "string" },
    seconds: { type: "string" },
    largest: { type: "string" },
  },
});
const wants = (part: (typeof parts)[number]) => !values.only || values.only.includes(part);
const timing = {
  rounds: Number(values.rounds ?? (values.quick ? 3 : 7)),
  seconds: Number(values.seconds ?? (values.quick ? 3 : 6)),
  warmUp: values.quick ? 3 : 8,
};

run((program) => {
  if (values.beside) return benchBeside(program, values.beside);
  if (values.rolling) return benchRolling(program, process.env.KONTOR_DIST ?? ".next", values.rolling);
  return values.hostile ? benchHostile(program, values.only) : benchSpeed(program);
});

async function benchBeside(program: Program, folder: string): Promise<number> {
  console.log(`\n${await besideOf(program, await openBrowser(program), folder, timing)}`);
  return 0;
}

async function benchSpeed(program: Program): Promise<number> {
  const tenants = values.quick ? quickTenants : tenantsUpTo(values.largest);
  const dir = join(
    process.env.BENCH_DATA ?? sharedFolder,
    values.quick ? "bench-quick" : (values.largest ?? "bench"),
  );
  Object.assign(process.env, { KONTOR_DATA: dir, KONTOR_DEMO: "1" });
  const opened = await openCluster(program, dir, tenants);
  const origins = await startServers(program, opened);
  const { ownerUrl } = opened;
  const report: Report = {
    at: new Date().toISOString().slice(0, 16).replace("T", " "),
    machine: machine(),
    command: ["npm run bench", "--", ...process.argv.slice(2)].join(" "),
    pages: {},
    peers: {},
    growth: {},
    where: {},
    processes: {},
    signIn: Number.NaN,
  };
  const names = tenants.map(({ tenant }) => tenant);
  const ids = await idsOf(ownerUrl, mainTenant);
  const visits = await visitsOf(origins, mainTenant, ids);

  if (wants("pages")) {
    const browser = await openBrowser(program);
    report.pages = await step("pages", (progress) =>
      pagesWork(browser, origins, visits, ids.tenant, timing, progress),
    );
  }
  if (wants("felt"))
    report.felt = await feltWork(program, await openBrowser(program), origins.kontor, visits, timing.rounds);
  if (wants("peers")) {
    for (const tenant of names.filter((name) => name === "bench-10k" || name === "bench-100k")) {
      const work = await peersWork(origins, ownerUrl, tenant, await idsOf(ownerUrl, tenant));
      const rounds = await step(`peers ${tenant}`, (progress) => alternate(work, timing, progress));
      report.peers[tenant] = againstPeers(rounds, tenant);
    }
    const target = await signingIn(origins, `reseller-1@${mainTenant}.example`, password);
    const rounds = await step("sign-in", (progress) =>
      alternate([target], { ...timing, rounds: 1 }, progress),
    );
    report.signIn = rateOf(rounds, target.name);
  }
  if (wants("growth")) {
    const targets = await growthTargets(origins, ownerUrl, names);
    const rounds = await step("growth", (progress) =>
      alternate(targets, { ...timing, seconds: timing.seconds / 2 }, progress),
    );
    for (const { name } of visits) report.growth[name] = growthOf(rounds, name, names);
  }
  if (wants("where")) {
    const watched = await startWatched(program, opened);
    const seen = await visitsOf({ ...origins, kontor: watched }, mainTenant, ids);
    await step("where", async (progress) => {
      for (const visit of seen) {
        progress(visit.name);
        report.where[visit.name] = await whereOf(watched, visit, timing.warmUp);
      }
    });
  }
  if (wants("processes")) report.processes = await processesWork(program, opened, origins, visits, timing);

  const tables = tablesOf(report);
  console.log(`\n${tables}`);
  const folder = join("bench", "results");
  mkdirSync(folder, { recursive: true });
  const written = [join(folder, "latest.json")];
  if (values.record) written.push(join(folder, `${report.at.slice(0, 10)}.json`));
  for (const path of written) writeFileSync(path, `${JSON.stringify(report, null, 2)}\n`);
  return 0;
}
