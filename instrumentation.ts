import type { Instrumentation } from "next";

/** Checks the settings and starts the worker, once per server process. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  const { startServer } = await import("./lib/server/server");
  await startServer();
}

export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { logFault } = await import("./lib/door/fault");
  const { headers, method, path } = request;
  logFault(error, { request: headers["x-request-id"], method, path, route: context.routePath });
};
