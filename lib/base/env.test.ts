import { afterEach, describe, expect, it, vi } from "vitest";
import { isLoopback, launchEnv } from "./env";

afterEach(() => vi.unstubAllEnvs());

/** Whether the demo is on with these settings and no others. */
function demoWith(settings: Record<string, string>) {
  for (const name of ["DATABASE_URL", "SMTP_URL", "KONTOR_URL", "KONTOR_DEMO", "PORT", "HOST"])
    vi.stubEnv(name, "");
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  return launchEnv().KONTOR_DEMO;
}

type Settings = Record<string, string>;
const own: Settings[] = [
  {},
  { PORT: "4000" },
  { KONTOR_URL: "http://127.0.0.1:3000" },
  { KONTOR_URL: "https://kontor.localhost" },
];
const reachable: Settings[] = [
  { DATABASE_URL: "postgres://owner:word@db.example/kontor" },
  { SMTP_URL: "smtp://mail.example:587" },
  { KONTOR_URL: "https://portal.example" },
  { KONTOR_URL: "http://192.168.0.7:3000" },
];

describe("the demo", () => {
  it.each(own)("is there unasked on this machine's own database and address: %o", (settings) =>
    expect(demoWith(settings)).toBe(true),
  );

  it.each(reachable)("is not there unasked with %o, only by a clear yes", (settings) => {
    expect(demoWith(settings)).toBe(false);
    expect(demoWith({ ...settings, KONTOR_DEMO: "1" })).toBe(true);
  });

  it("is not there where it is refused", () => {
    expect(demoWith({ KONTOR_DEMO: "0" })).toBe(false);
  });
});

describe("files in a bucket", () => {
  const whole = { KONTOR_S3_BUCKET: "kontor", KONTOR_S3_KEY_ID: "id", KONTOR_S3_SECRET: "word" };
  const read = (settings: Settings) => {
    for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
    return launchEnv();
  };

  it("need a bucket, the id of a key and its secret", () => {
    expect(read(whole)).toMatchObject(whole);
    for (const name of Object.keys(whole)) {
      vi.unstubAllEnvs();
      expect(() => read({ ...whole, [name]: "" })).toThrow(`${name} is missing: `);
    }
  });

  it.each([
    [{ KONTOR_S3_REGION: "eu-central-1" }, "KONTOR_S3_BUCKET is missing: KONTOR_S3_REGION is set"],
    [{ ...whole, KONTOR_S3_BUCKET: "My Bucket" }, "KONTOR_S3_BUCKET must be the name of a bucket"],
    [{ ...whole, KONTOR_S3_ENDPOINT: "s3.example" }, "KONTOR_S3_ENDPOINT must look like https://s3.example"],
    [{ ...whole, KONTOR_S3_REGION: "Frankfurt am Main" }, "KONTOR_S3_REGION must look like eu-central-1"],
    [{ ...whole, KONTOR_S3_PATH_STYLE: "yes" }, "KONTOR_S3_PATH_STYLE must be 0 or 1"],
  ])("are refused half set or ill formed: %o", (settings, line) => {
    expect(() => read(settings)).toThrow(line);
  });
});

it.each([
  [{ KONTOR_METRICS_TOKEN: "short" }, "KONTOR_METRICS_TOKEN must have at least 16 characters"],
  [{ KONTOR_REQUEST_LOG: "no" }, "KONTOR_REQUEST_LOG must be 0 or 1"],
  [{ KONTOR_COMPRESS: "gzip" }, "KONTOR_COMPRESS must be 0 or 1"],
  [{ OTEL_EXPORTER_OTLP_ENDPOINT: "collector:4318" }, "OTEL_EXPORTER_OTLP_ENDPOINT must look like http://"],
  [{ OTEL_TRACES_SAMPLER_ARG: "10%" }, "OTEL_TRACES_SAMPLER_ARG must be a share from 0 to 1"],
])("what is to be watched is refused ill formed: %o", (settings, line) => {
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  expect(() => launchEnv()).toThrow(line);
});

describe("this machine's own addresses", () => {
  it.each(["localhost", "a.localhost", "127.0.0.1", "127.8.9.10", "[::1]", "::1"])("hold %s", (host) => {
    expect(isLoopback(host)).toBe(true);
  });

  it.each([
    "",
    "localhost.example",
    "notlocalhost",
    "127.0.0.1.example",
    "0.0.0.0",
    "10.0.0.1",
    "[::]",
    "::",
  ])("do not hold %s", (host) => {
    expect(isLoopback(host)).toBe(false);
  });
});
