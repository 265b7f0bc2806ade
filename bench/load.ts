import autocannon from "autocannon";

/** One thing to ask for, again and again. `next` gives the body of each further request. */
export type Target = {
  name: string;
  url: string;
  cookie?: string;
  headers?: Record<string, string>;
  next?: () => string;
  /** What each answer must have; 200 by default. */
  status?: number;
};

export type Load = { perSecond: number; median: number; p99: number };

/** Asks a target over so many connections for so many seconds; throws when an answer is not the expected one. */
export async function load(target: Target, seconds: number, connections = 8): Promise<Load> {
  const { url, cookie = "", headers = {}, next, status = 200 } = target;
  const wrong = new Map<number, number>();
  const instance = autocannon({
    url,
    connections,
    duration: seconds,
    timeout: 60,
    headers: { ...(cookie && { cookie }), ...headers },
    requests: [
      {
        method: next ? "POST" : "GET",
        ...(next && { setupRequest: (request: autocannon.Request) => ({ ...request, body: next() }) }),
      },
    ],
  });
  instance.on("response", (_, code) => {
    if (code !== status) wrong.set(code, (wrong.get(code) ?? 0) + 1);
  });
  const result = await instance;
  if (wrong.size || result.errors)
    throw new Error(
      `${target.name}: ${[...wrong].map(([code, n]) => `${n} × ${code}`).join(", ")} ${result.errors} errors`,
    );
  return {
    perSecond: result.requests.total / result.duration,
    median: result.latency.p50,
    p99: result.latency.p99,
  };
}
