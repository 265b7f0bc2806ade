import { launchEnv } from "@/lib/base/env";
import { readSecret } from "./database";
import { guardDemo } from "./demo";
import { migrateDatabase, seedDatabase } from "./prepare";
import { run } from "./program";
import { runningUrl } from "./running";
import { buildIfChanged } from "./sources";

/** All that a database which runs already, and the build in a folder, need before Kontor is started on them. */
run(async (program) => {
  const [dist = ""] = process.argv.slice(2);
  const opened = { ownerUrl: runningUrl(), secret: readSecret() };
  await migrateDatabase(opened);
  await guardDemo({ url: opened.ownerUrl, secret: opened.secret });
  if (launchEnv().KONTOR_DEMO) await seedDatabase(opened);
  await buildIfChanged(program, dist);
  return 0;
});
