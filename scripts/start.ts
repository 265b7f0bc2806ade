import { launchEnv } from "@/lib/base/env";
import { StartError } from "@/lib/base/start-error";
import { openServed } from "./database";
import { guardDemo } from "./demo";
import { run, untilStopped } from "./program";
import { requirePort, serve } from "./serve";
import { builtSources } from "./sources";

// Changes nothing: no install, migration, demo or build. One of possibly many server processes.
run(async (program) => {
  const dist = process.env.KONTOR_DIST ?? ".next";
  const sources = builtSources(dist);
  if (!sources) throw new StartError("There is no build: run npm run build first");
  const { PORT, KONTOR_URL } = launchEnv();
  await requirePort(PORT);
  const served = await openServed(program);
  await guardDemo(served);
  const env = { NODE_ENV: "production", KONTOR_DIST: dist, KONTOR_SOURCES: sources };
  await serve(program, "start", served, { env });
  console.log(`Kontor is at ${KONTOR_URL}`);
  return untilStopped();
});
