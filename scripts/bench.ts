import { join } from "node:path";
import { parseArgs } from "node:util";
import { openCluster } from "@/bench/cluster";
import { idsOf } from "@/bench/ids";
import { limitOf, targetOf, visitsOf } from "@/bench/pages";
import { alternate, rateOf, ratioOf } from "@/bench/rounds";
import { startServers } from "@/bench/servers";
import { allTenants, quickTenants } from "@/bench/sizes";
import { run } from "./program";
import { step } from "./steps";

const { values } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    record: { type: "boolean", default: false },
    rounds: { type: "string" },
    seconds: { type: "string" },
  },
});

run(async (program) => {
  const tenants = values.quick ? quickTenants : allTenants;
  const dir = join(process.env.BENCH_DATA ?? "/var/lib/kontor", values.quick ? "bench-quick" : "bench-full");
  Object.assign(process.env, { KONTOR_DATA: dir });
  const opened = await openCluster(program, dir, tenants);
  const origins = await startServers(program, opened);
  const timing = {
    rounds: Number(values.rounds ?? (values.quick ? 3 : 7)),
    seconds: Number(values.seconds ?? (values.quick ? 3 : 8)),
    warmUp: values.quick ? 2 : 5,
  };
  const tenant = "bench-10k";
  const ids = await idsOf(opened.ownerUrl, tenant);
  const visits = await visitsOf(origins, tenant, ids);
  const pairs = await Promise.all(
    visits.map(async (visit) => [targetOf(origins.kontor, visit), await limitOf(origins, visit)] as const),
  );
  const measured = await step("pages", (progress) => alternate(pairs.flat(), timing, progress));
  for (const [page, limit] of pairs) {
    console.log(
      page.name.padEnd(24),
      rateOf(measured, page.name).toFixed(0).padStart(6),
      rateOf(measured, limit.name).toFixed(0).padStart(6),
      ratioOf(measured, page.name, limit.name).toFixed(2),
    );
  }
  return 0;
});
