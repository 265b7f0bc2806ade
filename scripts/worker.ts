import { join } from "node:path";
import { keep } from "@/lib/base/keep";
import { startNode } from "./child";
import { readSecret } from "./database";
import { run, untilStopped } from "./program";
import { runningUrl } from "./running";
import { serverEnv } from "./serve";

// A process of its own takes the jobs: what this one was told of the database's owner does not reach it.
run(async (program) => {
  const url = runningUrl();
  const script = ["--conditions=react-server", "--import", "tsx", join("scripts", "worker-process.ts")];
  const start = () => {
    const { how: ended, stop } = startNode(script, serverEnv({ url, secret: readSecret() }));
    return { ended, stop };
  };
  program.atEnd((await keep("worker", start, program.fail)).stop);
  return untilStopped();
});
