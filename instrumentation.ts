import type { Instrumentation } from "next";

/** Checks the settings and starts the worker, once per server process. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  const { startServer } = await import("./lib/server/server");
  startServer();
}

export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { describeError, log } = await import("./lib/base/log");
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : undefined;
  const [path] = request.path.split("?");
  log.error(
    {
      ...describeError(error),
      digest,
      request: request.headers["x-request-id"],
      method: request.method,
      path,
      route: context.routePath,
    },
    "request failed",
  );
};
