import { channel } from "node:diagnostics_channel";
import { after } from "next/server";

/** Heard in every bundle of the process: each has modules of its own. */
const left = channel("kontor.after-answer");

/** Does work once the answer is sent; a server that is stopped meanwhile does it before it ends. */
export function afterAnswer(work: () => Promise<unknown>): void {
  const { promise, resolve } = Promise.withResolvers<void>();
  after(async () => {
    try {
      await work();
    } finally {
      resolve();
    }
  });
  left.publish(promise);
}

/** From here on holds the work that answers of this process left to do and that is not done yet. */
export function workAfterAnswers(): Set<Promise<void>> {
  const open = new Set<Promise<void>>();
  left.subscribe((begun) => {
    const work = begun as Promise<void>;
    open.add(work);
    void work.then(() => open.delete(work));
  });
  return open;
}
