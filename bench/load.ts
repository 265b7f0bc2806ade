import autocannon from "autocannon";

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
};

export type Load = { perSecond: number; median: number; p99: number };

export const CONNECTIONS = 8;

/** Asks a target for so many seconds over eight connections; throws when an answer is not the expected one. */
export async function load(target: Target, seconds: number): Promise<Load> {
  const { name, status = 200 } = target;
  const unexpected = new Map<number, number>();
  const result = await shoot(target, seconds, (code) => {
    if (code !== status) unexpected.set(code, (unexpected.get(code) ?? 0) + 1);
  });
  if (unexpected.size || result.errors) {
    const codes = [...unexpected].map(([code, times]) => `${times} × ${code}`);
    throw new Error(`${name}: expected ${status}, got ${[...codes, `${result.errors} errors`].join(", ")}`);
  }
  const { p50, p99 } = result.latency;
  return { perSecond: result.requests.total / result.duration, median: p50, p99 };
}

function shoot({ url, cookie, headers, next }: Target, seconds: number, seen: (code: number) => void) {
  return new Promise<autocannon.Result>((done, fail) => {
    const instance = autocannon(
      {
        url,
        connections: CONNECTIONS,
        duration: seconds,
        timeout: 60,
        headers: { ...(cookie && { cookie }), ...headers },
        requests: [
          {
            method: next ? "POST" : "GET",
            ...(next && { setupRequest: (request) => ({ ...request, body: next() }) }),
          },
        ],
      },
      (error, result) => (error ? fail(error) : done(result)),
    );
    instance.on("response", (_, code) => seen(code));
  });
}
