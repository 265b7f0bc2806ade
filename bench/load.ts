import autocannon from "autocannon";
import { processorTimeOf, serversBelow } from "./processes-below";

/** One thing to ask for, again and again. */
export type Target = {
  name: string;
  url: string;
  cookie?: string;
  headers?: Record<string, string>;
  /** The body of each further request; with it, requests are posts. */
  next?: () => string;
  /** Done before each round: rows that the requests use up. */
  prepare?: () => Promise<void>;
  /** What each answer must have; 200 by default. */
  status?: number;
  /** Whatever else is asked each time, where one click asks for several things. */
  more?: Ask[];
  /** The process that answers, with all below it: what of the processor it takes is measured. */
  root?: number;
};

export type Ask = { path: string; headers: Record<string, string> };

/** `cpu`: milliseconds of processor time of the server for each time. */
export type Load = { perSecond: number; median: number; p99: number; cpu: number };

/** As browsers ask. */
const encodings = { "accept-encoding": "gzip, deflate, br, zstd" };

export const CONNECTIONS = 8;

/** Asks a target for so many seconds over eight connections; throws when an answer is not the expected one. */
export async function load(target: Target, seconds: number): Promise<Load> {
  const { name, status = 200 } = target;
  const unexpected = new Map<number, number>();
  const pids = target.root ? serversBelow(target.root) : [];
  const before = processorTimeOf(pids);
  const result = await shoot(target, seconds, (code) => {
    if (code !== status) unexpected.set(code, (unexpected.get(code) ?? 0) + 1);
  });
  if (unexpected.size || result.errors) {
    const codes = [...unexpected].map(([code, times]) => `${times} × ${code}`);
    throw new Error(`${name}: expected ${status}, got ${[...codes, `${result.errors} errors`].join(", ")}`);
  }
  const { p50, p99 } = result.latency;
  const times = result.requests.total / (1 + (target.more?.length ?? 0));
  const cpu = (processorTimeOf(pids) - before) / times;
  return { perSecond: times / result.duration, median: p50, p99, cpu };
}

function shoot(
  { url, cookie, headers, next, more = [] }: Target,
  seconds: number,
  seen: (code: number) => void,
) {
  const common = { ...encodings, ...(cookie && { cookie }) };
  return new Promise<autocannon.Result>((done, fail) => {
    const instance = autocannon(
      {
        url,
        connections: CONNECTIONS,
        duration: seconds,
        timeout: 60,
        requests: [
          {
            method: next ? "POST" : "GET",
            headers: { ...common, ...headers },
            ...(next && { setupRequest: (request) => ({ ...request, body: next() }) }),
          },
          ...more.map(({ path, headers }) => ({ path, headers: { ...common, ...headers } })),
        ],
      },
      (error, result) => (error ? fail(error) : done(result)),
    );
    instance.on("response", (_, code) => seen(code));
  });
}
