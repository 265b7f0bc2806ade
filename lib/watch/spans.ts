import type { Attributes } from "@opentelemetry/api";
import type { ReadableSpan, SpanExporter } from "@opentelemetry/sdk-trace";

/** What a span may say: addresses, messages of errors and whatever else may hold what somebody typed are none of it. */
const own = ["kontor.request", "http.request.method", "http.response.status_code", "http.route"];
const ofNext = ["next.span_type"];

/** Whose spans are Kontor's own: of the whole request, with its route as the build names it. Next's routes may be paths. */
export const TRACER = "kontor";

/** Hands on of each span what is allowed, under a name made of that. */
export const withoutInput = (exporter: SpanExporter): SpanExporter => ({
  export: (spans, done) => exporter.export(spans.map(cleaned), done),
  shutdown: () => exporter.shutdown(),
  forceFlush: async () => exporter.forceFlush?.(),
});

function cleaned(span: ReadableSpan): ReadableSpan {
  const { kind, startTime, endTime, duration, ended, resource, instrumentationScope } = span;
  const allowed = instrumentationScope.name === TRACER ? own : ofNext;
  const attributes = cleanedAttributes(span.attributes, allowed);
  const type = attributes["next.span_type"];
  const { "http.request.method": method, "http.route": route } = attributes;
  return {
    name: String(type ?? [method, route].join(" ")),
    attributes,
    status: { code: span.status.code },
    spanContext: () => ({ ...span.spanContext(), traceState: undefined }),
    parentSpanContext: span.parentSpanContext && { ...span.parentSpanContext, traceState: undefined },
    ...{ kind, startTime, endTime, duration, ended, resource, instrumentationScope },
    ...{ links: [], events: [], droppedAttributesCount: 0, droppedEventsCount: 0, droppedLinksCount: 0 },
  };
}

const cleanedAttributes = (given: Attributes, allowed: string[]): Attributes =>
  Object.fromEntries(Object.entries(given).filter(([name]) => allowed.includes(name)));
