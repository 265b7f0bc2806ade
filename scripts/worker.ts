import { embeddedUrl } from "@/db/embedded";
import { launchEnv, StartError } from "@/lib/env";
import { readSecret } from "./database";
import { run } from "./program";
import { untilStopped } from "./serve";

run(async (program) => {
  const { DATABASE_URL, KONTOR_DATA } = launchEnv();
  const ownerUrl = DATABASE_URL ?? embeddedUrl(KONTOR_DATA);
  if (!ownerUrl)
    throw new StartError("The embedded database does not run: start it with npm run up, or set DATABASE_URL");
  Object.assign(process.env, { DATABASE_URL: ownerUrl, KONTOR_SECRET: readSecret() });
  const { startWorker } = await import("@/lib/worker");
  const worker = await startWorker();
  program.atEnd(() => worker.stop());
  console.log("The worker runs. Stop with Ctrl-C.");
  return untilStopped();
});
