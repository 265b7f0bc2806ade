import { once } from "node:events";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import pLimit from "p-limit";
import { AppError } from "@/lib/base/errors";
import { TableFault } from "@/lib/imports/table";
import type { Answer, Ask } from "./asks";
import { shared } from "./shared";

const AT_ONCE = 2;
const MOST_WAITING = 8;
/** A list of 100,000 rows takes a few seconds. */
const PATIENCE = 60_000;
const MEGABYTES = 768;

const turns = pLimit(AT_ONCE);

/**
 * Reads an uploaded file in a thread of its own, so that nobody else waits for it, piece by piece. Throws TableFault for
 * what is no table, or takes more time or memory than any real list; LIMIT where too many files wait to be read.
 */
export async function* readInThread<T>(ask: Ask): AsyncGenerator<T> {
  const leave = await turn();
  const worker = startThread(ask);
  // What ends a thread is heard by whoever waits for its answer.
  worker.on("error", () => {});
  try {
    for (;;) {
      const answer = await answerOf<T>(worker);
      if ("fault" in answer) throw new TableFault(answer.fault, answer.line);
      if ("end" in answer) return;
      yield answer.value;
    }
  } finally {
    await worker.terminate();
    leave();
  }
}

/** Waits for a turn; returns how to end it. */
function turn(): Promise<() => void> {
  if (turns.pendingCount >= MOST_WAITING) throw new AppError("LIMIT", "filesWaiting");
  return new Promise((begin) => void turns(() => new Promise<void>((leave) => begin(leave))));
}

/** The script lies outside of any bundle and is read as it is written. */
const startThread = (ask: Ask) =>
  new Worker(join(/* turbopackIgnore: true */ process.cwd(), "lib", "imports", "thread", "main.ts"), {
    workerData: { ...ask, bytes: shared(ask.bytes) },
    execArgv: ["--import", "tsx"],
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
  });

/** Asks for the next piece, which lets everybody else have their turn in between. */
async function answerOf<T>(worker: Worker): Promise<Answer<T>> {
  const signal = AbortSignal.timeout(PATIENCE);
  worker.postMessage("more");
  try {
    const [answer] = await once(worker, "message", { signal });
    return answer as Answer<T>;
  } catch (error) {
    if (signal.aborted) throw new TableFault("tookTooLong");
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ERR_WORKER_OUT_OF_MEMORY") throw new TableFault("tooManyCells");
    throw error;
  }
}
