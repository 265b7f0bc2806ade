import { Agent, get } from "node:http";
import { parentPort, workerData } from "node:worker_threads";

/** Asks one address again and again, in a thread of its own, and tells on request how long it had to wait at most since the last time. */
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
let longest = 0;
let began = performance.now();

function ask() {
  began = performance.now();
  const done = () => {
    longest = Math.max(longest, performance.now() - began);
    setTimeout(ask, 5);
  };
  get(workerData as string, { agent }, (response) => response.resume().on("end", done)).on("error", done);
}

parentPort?.on("message", () => {
  // An answer that is still awaited counts, too.
  parentPort?.postMessage(Math.max(longest, performance.now() - began));
  longest = 0;
});
ask();
