import { metrics } from "@opentelemetry/api";
import { newFigures } from "./figures";
import { observeProcess } from "./process";
import type { Watcher } from "./requests";
import { openSocket } from "./socket";

const SECONDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** From here on this process keeps its figures, for whoever asks on this machine; those of requests by what is given back. */
export async function startMetrics(
  kind: "server" | "worker",
  uploadsWaiting?: () => number,
): Promise<Watcher> {
  const { provider, meter, text } = newFigures({ process: `${kind} ${process.pid}` });
  metrics.setGlobalMeterProvider(provider);
  observeProcess(meter, { uploadsWaiting });
  await openSocket(text);
  const durations = meter.createHistogram("http_server_request_duration_seconds", {
    description: "Requests by method, route and status, and how long their answers took",
    advice: { explicitBucketBoundaries: SECONDS },
  });
  return () =>
    ({ method, route, status, ms }) =>
      durations.record(ms / 1000, { method, route, status });
}
