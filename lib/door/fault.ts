import { describeError, log } from "@/lib/base/log";

type Where = { request?: string | string[] | null; method: string; path: string; route?: string };

/** Logs a fault of ours, under the number of its request and under the one that Next gives to errors. */
export function logFault(error: unknown, { path, ...where }: Where): void {
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : undefined;
  const [plain] = path.split("?");
  log.error({ ...describeError(error), digest, ...where, path: plain }, "request failed");
}

/** The answer to a request for a file that failed by a fault of ours: in words, with the number by which the log has it. */
export const answerFault = (number: string | null): Response =>
  new Response(
    `This could not be answered. If it happens once more, tell your provider the number ${number}.
Das ließ sich nicht beantworten. Geschieht es wieder, nennen Sie Ihrem Anbieter die Nummer ${number}.
`,
    { status: 500, headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" } },
  );
