import { launchEnv } from "@/lib/env";
import { openDatabase } from "./database";
import { migrateDatabase, seedDatabase } from "./prepare";
import { run } from "./program";
import { requirePort, serve, untilStopped } from "./serve";
import { buildIfChanged } from "./sources";
import { welcome } from "./welcome";

run(async (program) => {
  const { PORT, KONTOR_DEMO } = launchEnv();
  await requirePort(PORT);
  const opened = await openDatabase(program);
  await migrateDatabase(opened);
  if (KONTOR_DEMO) await seedDatabase(opened);
  const dist = process.env.KONTOR_DIST ?? ".next";
  const sources = await buildIfChanged(program, dist);
  const env = { NODE_ENV: "production", KONTOR_DIST: dist, KONTOR_SOURCES: sources };
  await serve(program, "start", opened, { env });
  await welcome(opened);
  return untilStopped();
});
