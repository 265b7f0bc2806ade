import { run, untilStopped } from "./program";

run(async (program) => {
  const { startWorker } = await import("@/lib/server/worker");
  const { watchWorker } = await import("@/lib/watch/server");
  await watchWorker();
  const worker = await startWorker();
  program.atEnd(() => worker.stop());
  console.log("The worker runs. Stop with Ctrl-C.");
  return untilStopped();
});
