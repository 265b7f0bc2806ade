import { launchEnv } from "@/lib/env";
import { openDatabase } from "./database";
import { migrateDatabase, seedDatabase } from "./prepare";
import { run } from "./program";
import { requirePort, serve, untilStopped } from "./serve";
import { welcome } from "./welcome";

run(async (program) => {
  const { PORT, KONTOR_DEMO } = launchEnv();
  await requirePort(PORT);
  const opened = await openDatabase(program);
  await migrateDatabase(opened);
  if (KONTOR_DEMO) await seedDatabase(opened);
  await serve(program, "dev", opened, { env: { NODE_ENV: "development" } });
  await welcome(opened);
  return untilStopped();
});
