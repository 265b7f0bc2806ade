import type { Meter } from "@opentelemetry/api";
import { PrometheusExporter, PrometheusSerializer } from "@opentelemetry/exporter-prometheus";
import { type Resource, resourceFromAttributes } from "@opentelemetry/resources";
import { MeterProvider } from "@opentelemetry/sdk-metrics";

export type Figures = { provider: MeterProvider; meter: Meter; text(): Promise<string> };

/** Figures to be read in the text format of Prometheus, each with these labels. */
export function newFigures(labels: Record<string, string> = {}): Figures {
  const reader = new PrometheusExporter({ preventServerStart: true });
  const resource: Resource = resourceFromAttributes(labels);
  const provider = new MeterProvider({ resource, readers: [reader] });
  const serializer = new PrometheusSerializer(undefined, false, /./, true, true);
  return {
    provider,
    meter: provider.getMeter("kontor"),
    async text() {
      const { resourceMetrics } = await reader.collect();
      return serializer.serialize(resourceMetrics);
    },
  };
}
