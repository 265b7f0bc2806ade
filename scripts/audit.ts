import { embeddedUrl } from "@/db/embedded";
import { launchEnv } from "@/lib/base/env";
import { StartError } from "@/lib/base/start-error";
import { openServed, readSecret } from "./database";
import { run } from "./program";

const [verb] = process.argv.slice(2);

// Reads as the worker does, and changes nothing.
run(async (program) => {
  if (verb !== "verify") throw new StartError("There is one command: npm run audit:verify");
  const { DATABASE_URL, KONTOR_DATA } = launchEnv();
  const running = DATABASE_URL ?? embeddedUrl(KONTOR_DATA);
  const served = running ? { url: running, secret: readSecret() } : await openServed(program);
  Object.assign(process.env, { DATABASE_URL: served.url, KONTOR_SECRET: served.secret });
  const { closePools } = await import("@/db/client");
  program.atEnd(closePools);
  const { allTenants } = await import("@/lib/chain/jobs");
  const { checkChain } = await import("@/lib/chain/check");
  let broken = 0;
  for await (const tenant of allTenants()) {
    const verdict = await checkChain(tenant);
    if (verdict.broken) broken += 1;
    console.log(lineOf(tenant, verdict));
  }
  return broken ? 1 : 0;
});

type Verdict = Awaited<ReturnType<typeof import("@/lib/chain/check")["checkChain"]>>;

function lineOf(tenant: string, { checked, unsealed, head, broken }: Verdict): string {
  if (broken)
    return `${tenant}  BROKEN at position ${broken.position}: ${broken.fault}${broken.id ? `, entry ${broken.id}` : ""}`;
  const waiting = unsealed ? `, ${unsealed} not sealed yet` : "";
  return `${tenant}  ok, ${checked} entries${waiting}; head ${head.position} ${head.link}`;
}
