import { EventEmitter } from "node:events";
import { expect, it, vi } from "vitest";
import { readInThread } from "./run";

/** Threads that read nothing, and each ends when the test says so. */
const threads = vi.hoisted(() => ({ live: 0, most: 0, ending: [] as PromiseWithResolvers<void>[] }));
vi.mock("node:worker_threads", () => ({
  Worker: class extends EventEmitter {
    constructor() {
      super();
      threads.live += 1;
      threads.most = Math.max(threads.most, threads.live);
    }
    postMessage() {
      setImmediate(() => this.emit("message", { end: true }));
    }
    terminate() {
      const end = Promise.withResolvers<void>();
      threads.ending.push(end);
      return end.promise;
    }
  },
}));

const read = () => readInThread({ of: "table", bytes: new Uint8Array() }).next();

it.each([0, 1, 2, 3, 4, 5])(
  "at most two files are read at a time, also where one comes %s turns after another one ended",
  async (turns) => {
    const all = [read(), read(), read()];
    threads.most = 0;
    for (let ended = 0; ended < 4; ended += 1) {
      await vi.waitFor(() => expect(threads.ending).not.toEqual([]));
      const end = threads.ending.shift();
      threads.live -= 1;
      end?.resolve();
      if (ended) continue;
      // Whoever comes then may stand before the one who waits and was just woken.
      for (let turn = 0; turn < turns; turn += 1) await undefined;
      all.push(read());
      await new Promise((resolve) => setImmediate(resolve));
    }
    await Promise.all(all);
    expect([threads.most, threads.live]).toEqual([2, 0]);
  },
);
