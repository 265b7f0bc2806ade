import { setTimeout as sleep } from "node:timers/promises";
import { context, propagation, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import { W3CTraceContextPropagator } from "@opentelemetry/core";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { resourceFromAttributes } from "@opentelemetry/resources";
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from "@opentelemetry/sdk-trace";
import type { Watcher } from "./requests";
import { TRACER, withoutInput } from "./spans";

/** How long the last spans may take at the end, in milliseconds. */
const PATIENCE = 2000;

export type Traces = { watch: Watcher; stop(): Promise<void> };

/** Sends traces of this share of the requests to the collector of the settings (OTEL_EXPORTER_OTLP_…): a span for each request, and Next's own below it. */
export function startTraces(share: number): Traces {
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ "service.name": process.env.OTEL_SERVICE_NAME || "kontor" }),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(share) }),
    spanProcessors: [new BatchSpanProcessor({ exporter: withoutInput(new OTLPTraceExporter()) })],
  });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  trace.setGlobalTracerProvider(provider);
  const tracer = provider.getTracer(TRACER);
  return {
    watch(request) {
      // Anybody can write these: whose trace this is, and what stands beside it, is not the client's to say.
      for (const name of ["traceparent", "tracestate", "baggage"]) delete request.headers[name];
      const span = tracer.startSpan("request", { kind: SpanKind.SERVER }, ROOT_CONTEXT);
      propagation.inject(trace.setSpan(ROOT_CONTEXT, span), request.headers);
      return (answered) => {
        const { request: number, method, route, status } = answered;
        answered.trace = span.spanContext().traceId;
        span.setAttributes({
          "kontor.request": number,
          "http.request.method": method,
          "http.route": route,
          "http.response.status_code": status,
        });
        if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
        span.end();
      };
    },
    // A collector that is away does not hold up the end.
    stop: () => Promise.race([provider.shutdown(), sleep(PATIENCE, undefined, { ref: false })]),
  };
}
