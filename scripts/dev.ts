import { launchEnv } from "@/lib/base/env";
import { openDatabase } from "./database";
import { guardDemo } from "./demo";
import { migrateDatabase, seedDatabase } from "./prepare";
import { run, untilStopped } from "./program";
import { requirePort, serve } from "./serve";
import { welcome } from "./welcome";

run(async (program) => {
  const { PORT, KONTOR_DEMO } = launchEnv();
  await requirePort(PORT);
  const opened = await openDatabase(program);
  const served = { url: opened.ownerUrl, secret: opened.secret };
  await migrateDatabase(opened);
  await guardDemo(served);
  if (KONTOR_DEMO) await seedDatabase(opened);
  await serve(program, "dev", served, { env: { NODE_ENV: "development" } });
  await welcome(served);
  return untilStopped();
});
