import { once } from "node:events";
import { getPriority } from "node:os";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { expect, it } from "vitest";

it.runIf(process.platform === "linux")("lets a thread give way, and that one alone", async () => {
  const here = getPriority();
  const script = `import(${JSON.stringify(pathToFileURL("lib/imports/thread/priority.ts").href)}).then(({ giveWay }) => {
    giveWay();
    const thread = Number(require("node:fs").readlinkSync("/proc/thread-self").split("/").at(-1));
    require("node:worker_threads").parentPort.postMessage(require("node:os").getPriority(thread));
  })`;
  const worker = new Worker(script, { eval: true, execArgv: ["--import", "tsx"] });
  const [priority] = await once(worker, "message");
  await worker.terminate();
  expect(priority).toBe(Math.min(here + 10, 19));
  expect(getPriority()).toBe(here);
});
