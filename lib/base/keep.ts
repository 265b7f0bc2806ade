import { setTimeout as sleep } from "node:timers/promises";

/** Something that runs until it is stopped or dies; `ended` says how. */
export type Running = { ended: Promise<string>; stop(): Promise<void> };

type Kept<R extends Running> = { first: R; stop(): Promise<void> };

const WITHIN = 60_000;
const DEATHS = 5;
const FIRST_PAUSE = 200;

/**
 * Starts something and keeps it running until told to stop: each death is one line on standard error and a start after a
 * pause, which doubles with each death of the last minute. After five of them `giveUp` gets the reason, in one line.
 * Throws where the first start does.
 */
export async function keep<R extends Running>(
  name: string,
  start: () => R | Promise<R>,
  giveUp: (reason: string) => void,
): Promise<Kept<R>> {
  const stopped = new AbortController();
  const { signal } = stopped;
  const deaths: number[] = [];
  const first = await start();
  let running: Promise<Running> = Promise.resolve(first);

  async function follow({ ended }: Running): Promise<void> {
    const how = await ended;
    if (!signal.aborted) await startAgain(how);
  }
  async function startAgain(how: string): Promise<void> {
    deaths.push(Date.now());
    const times = deaths.filter((at) => Date.now() - at < WITHIN).length;
    if (times >= DEATHS) return giveUp(`The ${name} died ${times} times within a minute, at last by ${how}`);
    const pause = FIRST_PAUSE * 2 ** (times - 1);
    console.error(`The ${name} died by ${how}; it is started again in ${pause / 1000} s`);
    await sleep(pause, undefined, { signal }).catch(() => {});
    if (signal.aborted) return;
    running = (async () => start())();
    await running.then(follow, ({ message }: Error) => (signal.aborted ? undefined : startAgain(message)));
  }

  void follow(first);
  return {
    first,
    async stop() {
      stopped.abort();
      await running.then((each) => each.stop()).catch(() => {});
    },
  };
}
