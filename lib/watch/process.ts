import { monitorEventLoopDelay } from "node:perf_hooks";
import type { BatchObservableResult, Meter } from "@opentelemetry/api";
import { poolSizes } from "@/db/client";

/** How often the loop is looked at, in milliseconds; a loop that nobody holds is late by as much. */
const RESOLUTION = 20;

type Seen = { uploadsWaiting?: () => number };

/** Observes this process: memory, delay of the event loop since the last look, connections by role, uploads in line. */
export function observeProcess(meter: Meter, { uploadsWaiting }: Seen): void {
  const memory = meter.createObservableGauge("kontor_memory_bytes", { description: "Memory by kind" });
  const delay = meter.createObservableGauge("kontor_event_loop_delay_seconds", {
    description: "How long the event loop was held, since the last look",
  });
  const connections = meter.createObservableGauge("kontor_pool_connections", {
    description: "Connections to the database by role and state",
  });
  const waiting = meter.createObservableGauge("kontor_pool_waiting", {
    description: "Pieces of work that wait for a connection, by role",
  });
  const uploads = meter.createObservableGauge("kontor_uploads_waiting", {
    description: "Large bodies that wait for their turn",
  });
  const loop = monitorEventLoopDelay({ resolution: RESOLUTION });
  loop.enable();

  function look(result: BatchObservableResult) {
    const { rss, heapUsed, external } = process.memoryUsage();
    for (const [kind, bytes] of Object.entries({ rss, heap: heapUsed, external }))
      result.observe(memory, bytes, { kind });
    for (const quantile of [50, 99])
      result.observe(delay, held(loop.percentile(quantile)), { quantile: String(quantile / 100) });
    result.observe(delay, held(loop.max), { quantile: "1" });
    loop.reset();
    for (const { role, total, idle, queued } of poolSizes()) {
      result.observe(connections, idle, { role, state: "idle" });
      result.observe(connections, total - idle, { role, state: "busy" });
      result.observe(waiting, queued, { role });
    }
    if (uploadsWaiting) result.observe(uploads, uploadsWaiting());
  }
  meter.addBatchObservableCallback(look, [memory, delay, connections, waiting, uploads]);
}

/** In seconds; nothing was measured yet right after the last look. */
const held = (nanoseconds: number) => Math.max(0, nanoseconds / 1e9 - RESOLUTION / 1000) || 0;
