import { setImmediate as nextTurn, setTimeout as sleep } from "node:timers/promises";

/** How long bodies are looked at until everything else has its turn, in milliseconds. */
const AT_A_TIME = 10;

let last: Promise<unknown> = Promise.resolve();
let spent = 0;

/** Does a piece of work after those that asked before, over all requests, so that many of them together never hold the process for longer than one piece. */
export function inTurn<T>(work: () => T): Promise<T> {
  const mine = last.then(async () => {
    if (spent > AT_A_TIME) {
      await nextTurn();
      spent = 0;
    }
    const began = performance.now();
    try {
      return work();
    } finally {
      spent += performance.now() - began;
    }
  });
  last = mine.catch(() => {});
  return mine;
}

/** How far apart large bodies go on, in milliseconds: Next copies 20 MB at one go, twice, which takes up to 150. */
const APART = 200;

let free = 0;

/** Waits until no other large body went on to Next a moment ago, so that two of them never hold the process one after the other. */
export async function apart(): Promise<void> {
  const now = performance.now();
  const mine = Math.max(now, free);
  free = mine + APART;
  if (mine > now) await sleep(mine - now);
}
