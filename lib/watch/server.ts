import { env } from "@/lib/base/env";
import { describeError, log } from "@/lib/base/log";
import { type Answered, type Watcher, watchRequests } from "./requests";

/**
 * From here on whoever operates this server sees what it does: a line per request in the log, and figures and traces where
 * the settings ask for them. What is not asked for is not loaded. Gives back what ends it.
 */
export async function watchServer(uploadsWaiting: () => number): Promise<() => Promise<void>> {
  const { KONTOR_REQUEST_LOG, KONTOR_METRICS_TOKEN, NODE_ENV } = env();
  const { OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_TRACES_SAMPLER_ARG } = env();
  const watchers: Watcher[] = [];
  let stop = async () => {};
  if (OTEL_EXPORTER_OTLP_ENDPOINT) {
    const { startTraces } = await import("./traces");
    const traces = startTraces(OTEL_TRACES_SAMPLER_ARG);
    watchers.push(traces.watch);
    stop = () => traces.stop().catch((error) => log.warn(describeError(error), "traces not sent"));
  }
  if (KONTOR_METRICS_TOKEN) {
    const { startMetrics } = await import("./metrics");
    watchers.push(await startMetrics("server", uploadsWaiting));
  }
  if (KONTOR_REQUEST_LOG ?? NODE_ENV === "production") watchers.push(() => logRequest);
  if (watchers.length) watchRequests(watchers);
  return stop;
}

/** As watchServer, for a process that takes jobs alone. */
export async function watchWorker(): Promise<void> {
  if (env().KONTOR_METRICS_TOKEN) await (await import("./metrics")).startMetrics("worker");
}

/** Next's own files say nothing of anybody while they are found. */
function logRequest(answered: Answered) {
  if (answered.route === "/_next/static" && answered.status < 400) return;
  log.info(answered, "request");
}
