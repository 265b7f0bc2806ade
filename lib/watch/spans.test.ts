import { SpanKind } from "@opentelemetry/api";
import { InMemorySpanExporter, SimpleSpanProcessor, TracerProvider } from "@opentelemetry/sdk-trace";
import { expect, it } from "vitest";
import { TRACER, withoutInput } from "./spans";

const typed = "geheim@muster.example";

it("hands on of a span what is allowed, and nothing that somebody typed", async () => {
  const exporter = new InMemorySpanExporter();
  const provider = new TracerProvider({
    spanProcessors: [new SimpleSpanProcessor({ exporter: withoutInput(exporter) })],
  });
  const tracer = provider.getTracer(TRACER);
  const attributes = {
    "http.target": `/sign-in?email=${typed}`,
    "http.url": typed,
    "db.statement": `select '${typed}'`,
    "http.route": `/${typed}`,
    "next.span_type": "AppRender.fetch",
    "kontor.request": typed,
  };
  const spans = [
    provider.getTracer("next.js").startSpan(`fetch GET ${typed}`, { attributes }),
    tracer.startSpan("request", {
      kind: SpanKind.SERVER,
      attributes: {
        "kontor.request": "abcde-fghjk",
        "http.request.method": "GET",
        "http.route": "/[tenant]/provider",
        "http.response.status_code": 200,
      },
    }),
  ];
  for (const span of spans) {
    span.recordException(new Error(typed));
    span.setStatus({ code: 2, message: typed });
    span.end();
  }
  await provider.forceFlush();

  const [ofNext, ofRequest] = exporter.getFinishedSpans();
  expect([ofNext?.name, ofNext?.attributes]).toEqual([
    "AppRender.fetch",
    { "next.span_type": "AppRender.fetch" },
  ]);
  expect([ofRequest?.name, ofRequest?.attributes]).toEqual([
    "GET /[tenant]/provider",
    {
      "kontor.request": "abcde-fghjk",
      "http.request.method": "GET",
      "http.route": "/[tenant]/provider",
      "http.response.status_code": 200,
    },
  ]);
  for (const span of exporter.getFinishedSpans()) {
    const { name, attributes, events, status, links } = span;
    expect(JSON.stringify({ name, attributes, events, status, links })).not.toContain(typed);
  }
});
