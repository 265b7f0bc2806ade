import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, test } from "./fixtures";
import { act, cookieOf, dist } from "./matrix/call";
import { Database } from "./matrix/database";
import { startServer } from "./server";

/** What somebody types must be in no line, figure or span. */
const typed = "zugeheim";
const token = "a-token-of-this-test";
const database = new Database();

type Span = { name: string; traceId: string; attributes: { key: string; value: { stringValue?: string } }[] };
const received: string[] = [];
const collector = createServer(async (request, response) => {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece);
  received.push(Buffer.concat(pieces).toString());
  response.writeHead(200, { "content-type": "application/json" }).end("{}");
});
const spans = (): Span[] =>
  received.flatMap((body) =>
    JSON.parse(body).resourceSpans.flatMap((of: { scopeSpans: { spans: Span[] }[] }) =>
      of.scopeSpans.flatMap(({ spans }) => spans),
    ),
  );

const logFile = join(dist, `server-${process.env.TEST_PARALLEL_INDEX ?? 0}.log`);
type Line = Record<string, unknown> & { msg: string; request: string };
/** What servers wrote before belongs to other tests. */
const written = () => (existsSync(logFile) ? readFileSync(logFile) : Buffer.alloc(0));
const before = written().length;
const log = () => written().subarray(before).toString();
const lines = (): Line[] =>
  log()
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line));
const lineOf = async (number: string | null, msg: string) => {
  const found = () => lines().filter((line) => line.request === number && line.msg === msg);
  await expect.poll(() => found().length).toBe(1);
  return found()[0];
};

let server: Awaited<ReturnType<typeof startServer>>;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  await database.open();
  await once(collector.listen(0, "127.0.0.1"), "listening");
  const settings = {
    KONTOR_METRICS_TOKEN: token,
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(collector.address() as AddressInfo).port}`,
    OTEL_BSP_SCHEDULE_DELAY: "200",
    KONTOR_COMPRESS: "0",
  };
  server = await startServer(dist, { ...settings, KONTOR_PROCESSES: "2" });
});
test.afterAll(async () => {
  await server.stop();
  collector.close();
  await database.close();
});

const ask = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(server.url + path, { headers, redirect: "manual" });
  return { status: answer.status, number: answer.headers.get("x-request-id"), text: await answer.text() };
};

test("answers are compressed, unless a proxy does it", async ({ baseURL }) => {
  const encodingOf = async (base: string) =>
    (await fetch(`${base}/sign-in`, { headers: { "accept-encoding": "gzip" } })).headers.get(
      "content-encoding",
    );
  expect(await encodingOf(baseURL ?? "")).toBe("gzip");
  expect(await encodingOf(server.url)).toBeNull();
});

test("each request is a line with ids, a figure by route and a trace, none of which holds what was typed", async () => {
  const person = "sales@alpha-it.example";
  const cookie = await cookieOf(person);
  const { number } = await ask(`/nordwind/reseller/customers?q=${typed}`, { cookie });
  await ask(`/${typed}/provider/orders?q=${typed}`, {
    traceparent: `00-${"ab".repeat(16)}-${"cd".repeat(8)}-01`,
    tracestate: `a=${typed}`,
    baggage: `a=${typed}`,
  });
  await ask(`/a/${typed}/c/d`);
  const fields = { email: `${typed}@muster.example`, password: typed };
  await act("(auth)#signIn", "/sign-in", fields, { base: server.url });

  const line = await lineOf(number, "request");
  const [ids] = await database.rows(
    "nordwind",
    "select user_id as person, tenant_id as tenant, reseller_id as reseller from memberships where email = $1",
    [person],
  );
  expect(line).toMatchObject({ method: "GET", route: "/[tenant]/reseller/customers", status: 200, ...ids });
  expect(line?.ms).toBeGreaterThan(0);

  expect((await ask("/metrics")).status).toBe(401);
  expect((await ask("/metrics", { authorization: "Bearer wrong" })).status).toBe(401);
  const { text } = await ask("/metrics", { authorization: `Bearer ${token}` });
  const counted = (labels: string) =>
    new RegExp(`^http_server_request_duration_seconds_count\\{${labels},process="server \\d+"\\} 1$`, "m");
  expect(text).toMatch(counted('method="GET",route="/\\[tenant\\]/reseller/customers",status="200"'));
  expect(text).toMatch(counted('method="GET",route="/\\[tenant\\]/provider/orders",status="303"'));
  expect(text).toMatch(counted('method="GET",route="none",status="404"'));
  const processes = text.match(/^kontor_memory_bytes\{kind="rss",process="server \d+"\}/gm);
  expect(new Set(processes).size).toBe(2);
  for (const figure of [
    'kontor_pool_connections{role="reseller",state="idle"',
    'kontor_memory_bytes{kind="rss"',
    'kontor_event_loop_delay_seconds{quantile="0.99"',
    "kontor_uploads_waiting{",
    "kontor_database_up 1",
    "kontor_jobs_oldest_age_seconds ",
  ])
    expect(text).toContain(figure);
  expect(text.match(/^# TYPE http_server_request_duration_seconds /gm)).toHaveLength(1);

  await expect
    .poll(() =>
      spans()
        .filter(({ traceId }) => traceId === line?.trace)
        .map(({ name }) => name),
    )
    .toEqual(expect.arrayContaining(["GET /[tenant]/reseller/customers", "AppRender.getBodyResult"]));
  await expect.poll(() => spans().map(({ name }) => name)).toContain("POST /sign-in");

  expect(lines().length).toBeGreaterThan(4);
  for (const each of [text, log(), ...received]) {
    expect(each).not.toContain(typed);
    expect(each).not.toContain("muster");
  }
  for (const name of ["nordwind", "alpha-it"])
    for (const each of [text, ...received]) expect(each).not.toContain(name);
  expect(received.join()).not.toContain("ab".repeat(16));
});

test("a fault shows the number by which the log has it, on the page and in place of a file", async ({
  as,
}) => {
  const cookie = await cookieOf("product@nordwind.example");
  const page = await as("product@nordwind.example");
  await database.rows("nordwind", "alter table item_pictures rename to pictures_away");
  try {
    const answer = await page.goto("/nordwind/provider/catalogue");
    const number = (await answer?.headerValue("x-request-id")) ?? "none";
    expect(answer?.status()).toBe(500);
    await expect(page.getByText(number, { exact: true }).first()).toBeVisible();
    expect(await lineOf(number, "request failed")).toMatchObject({ code: "42P01" });

    const file = await ask(`/nordwind/provider/pictures/${"a".repeat(16)}/small`, { cookie });
    expect(file.status).toBe(500);
    expect(file.text).toContain(`tell your provider the number ${file.number}.`);
    expect(await lineOf(file.number, "request failed")).toMatchObject({ code: "42P01" });
  } finally {
    await database.rows("nordwind", "alter table pictures_away rename to item_pictures");
  }
});
