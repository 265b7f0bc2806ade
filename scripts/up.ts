import { launchEnv } from "@/lib/base/env";
import { openDatabase } from "./database";
import { guardDemo } from "./demo";
import { migrateDatabase, seedDatabase } from "./prepare";
import { run, untilStopped } from "./program";
import { requirePort, serve } from "./serve";
import { buildIfChanged } from "./sources";
import { welcome } from "./welcome";

run(async (program) => {
  const { PORT, KONTOR_DEMO } = launchEnv();
  await requirePort(PORT);
  const opened = await openDatabase(program);
  const served = { url: opened.ownerUrl, secret: opened.secret };
  await migrateDatabase(opened);
  await guardDemo(served);
  if (KONTOR_DEMO) await seedDatabase(opened);
  const dist = process.env.KONTOR_DIST ?? ".next";
  const sources = await buildIfChanged(program, dist);
  const env = { NODE_ENV: "production", KONTOR_DIST: dist, KONTOR_SOURCES: sources };
  await serve(program, "start", served, { env });
  await welcome(served);
  return untilStopped();
});
