import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { Agent, type IncomingMessage, request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "@playwright/test";
import { ownMemoryOf } from "@/bench/processes-below";
import { freePort, isAlive } from "@/db/embedded/postmaster";
import { command, processesBelow, stopCommands } from "./installation";
import { dist } from "./matrix/call";

/** What `npm run up` runs, while its parts are killed. */
test.describe.configure({ mode: "serial", timeout: 180_000 });
// It looks for processes in /proc.
test.skip(process.platform !== "linux");

type Up = ReturnType<typeof command>;
const servers = /^next-server/;
const front = /front-process/;
const postgres = /postgres -D/;
const watcher = /kontor-database/;

let dir: string;
let base: string;
let port: number;
let up: Up;

test.beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), "kontor-alive-"));
  chmodSync(dir, 0o711);
  port = await freePort();
  base = `http://localhost:${port}`;
});
test.afterAll(async () => {
  await stopCommands();
  rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
});

async function start(more: Record<string, string> = {}) {
  const settings = {
    PORT: String(port),
    HOST: "127.0.0.1",
    KONTOR_DATA: join(dir, "data"),
    KONTOR_DIST: dist,
  };
  up = command("up", [], { ...settings, KONTOR_DEMO: "0", ...more });
  await up.writes(/Stop with Ctrl-C/);
}

/** Kills what matches, without mercy, and returns what was killed. */
function kill(pattern: RegExp) {
  const found = processesBelow(up.pid, pattern);
  expect(found).not.toEqual([]);
  for (const pid of found) process.kill(pid, "SIGKILL");
  return found;
}

/** Waits until there are so many that are none of these. */
const others = (pattern: RegExp, former: number[], count = 1) =>
  expect
    .poll(() => processesBelow(up.pid, pattern).filter((pid) => !former.includes(pid)).length)
    .toBe(count);

const ask = (path = "/sign-in", headers: Record<string, string> = {}) =>
  fetch(base + path, { headers: { accept: "text/html", ...headers } });

const statusOf = () =>
  ask().then(
    ({ status }) => status,
    () => "nobody there",
  );
/** How somebody is answered, whether the connection stays, and whether it was there before. */
async function get(path: string, agent = new Agent()) {
  const asked = request({ agent, path, port, host: "127.0.0.1" }).end();
  const [answer] = (await once(asked, "response")) as [IncomingMessage];
  await once(answer.resume(), "end");
  return [answer.statusCode, answer.headers.connection, asked.reusedSocket];
}
/** What somebody is answered who asks by a connection of its own. */
async function knock() {
  const socket = connect(port, "127.0.0.1");
  let answer = "";
  socket.on("data", (data) => (answer += data)).on("error", () => {});
  socket.write(`GET /sign-in HTTP/1.1\r\nHost: localhost:${port}\r\nConnection: close\r\n\r\n`);
  await once(socket, "close");
  return answer;
}

const serves = () => expect.poll(statusOf, { timeout: 60_000 }).toBe(200);

const everybody = () => processesBelow(up.pid, /./);
const nobodyLeft = (known: number[]) =>
  expect.poll(() => known.filter(isAlive), { timeout: 30_000 }).toEqual([]);

test("a server that dies is started again, and the others serve on", async () => {
  await start({ KONTOR_PROCESSES: "2" });
  const [first = 0, second = 0] = processesBelow(up.pid, servers);
  expect(second).toBeGreaterThan(0);
  process.kill(first, "SIGKILL");
  await up.writes(/The server died by SIGKILL; it is started again in 0\.2 s\n/);
  for (let tries = 0; tries < 10; tries += 1) expect(await statusOf()).toBe(200);
  expect(processesBelow(up.pid, servers)).toContain(second);
  await others(servers, [first], 2);
});

test("what only keeps the servers running holds little memory", () => {
  const keeping = [/scripts\/up\.ts/, front].flatMap((pattern) => processesBelow(up.pid, pattern));
  expect(keeping).toHaveLength(2);
  // With the demo, its compiler or a second Kontor in one of them it is more than three times as much.
  expect(keeping.reduce((sum, pid) => sum + ownMemoryOf(pid), 0)).toBeLessThan(90_000_000);
});

test("while no server lives, a page in the reader's language says so and loads itself again", async ({
  browser,
}) => {
  // With each death the pause before the next start is longer.
  for (let deaths = 0; deaths < 3; deaths += 1) {
    await expect.poll(() => processesBelow(up.pid, servers).length).toBe(2);
    const killed = kill(servers);
    await expect.poll(() => killed.filter(isAlive)).toEqual([]);
  }
  const page = await browser.newPage({ locale: "de-DE" });
  await expect.poll(statusOf).toBe(503);
  await page.goto(`${base}/sign-in`);
  await expect(page.getByRole("heading", { name: "Gleich wieder da" })).toBeVisible();

  const answer = await ask("/sign-in", { "accept-language": "en" });
  expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "2"]);
  expect(await answer.text()).toMatch(/<html lang="en">.*http-equiv="refresh".*Back in a moment/s);
  const sent = await fetch(base, { method: "POST", body: "a=1", headers: { accept: "text/html" } });
  expect([sent.status, await sent.text()]).toEqual([503, expect.not.stringContaining("refresh")]);

  await expect(page.getByRole("button", { name: "Anmelden" })).toBeVisible({ timeout: 60_000 });
  await page.close();
});

test("what stands before the servers is started again, and its servers with it", async () => {
  const former = processesBelow(up.pid, servers);
  kill(front);
  await up.writes(/The front died by SIGKILL/);
  await serves();
  await nobodyLeft(former);
});

test("whoever knocks at a server that dies before it hears them is answered all the same", async () => {
  const deaf = processesBelow(up.pid, servers);
  for (const pid of deaf) process.kill(pid, "SIGSTOP");
  const answers = Array.from({ length: 6 }, () => knock());
  // By now they have been given to servers that do not listen; were they not, this shows nothing.
  await sleep(500);
  for (const pid of deaf) process.kill(pid, "SIGKILL");
  for (const answer of await Promise.all(answers)) expect(answer).toMatch(/^HTTP\/1\.1 (?:200|503) /);
  await others(servers, deaf, 2);
  await serves();
});

test("the database is started again, and its watcher without it", async () => {
  const database = processesBelow(up.pid, postgres);
  const watchers = kill(watcher);
  await up.writes(/The watcher of the database died by SIGKILL/);
  await others(watcher, watchers);
  expect(processesBelow(up.pid, postgres)).toEqual(database);
  const killed = kill(postgres);
  await up.writes(/The database died by SIGKILL/);
  await others(postgres, killed);
  await serves();
});

test("nothing stays behind where the command itself is killed", async () => {
  const known = everybody();
  expect(known.length).toBeGreaterThan(5);
  process.kill(processesBelow(up.pid, /scripts\/up\.ts/)[0] ?? 0, "SIGKILL");
  await nobodyLeft(known);
  expect(await up.ended).toBe(137);
});

test("a server that dies five times within a minute ends everything, with the reason", async () => {
  await start();
  const known = new Set<number>();
  const killed: number[] = [];
  for (let deaths = 0; deaths < 5; deaths += 1) {
    await others(servers, killed);
    for (const pid of everybody()) known.add(pid);
    killed.push(...kill(servers));
    await expect.poll(() => killed.filter((pid) => isAlive(pid))).toEqual([]);
  }
  expect(await up.ended).toBe(1);
  expect(up.output()).toMatch(/The server died 5 times within a minute, at last by SIGKILL/);
  await nobodyLeft([...known]);
});

test("told to end, it answers what was asked", async () => {
  await start({ KONTOR_DRAIN: "1" });
  const asked = await halfSent();
  const stopped = up.stop();
  await expect.poll(statusOf).toBe("nobody there");
  expect(await asked.finish()).toMatch(/^HTTP\/1\.1 \d+ .*connection: close/is);
  await stopped;
});

test("before it ends it has others asked, serving on; told twice, it ends at once", async () => {
  await start({ KONTOR_DRAIN: "60" });
  const kept = new Agent({ keepAlive: true });
  expect(await get("/api/readyz", kept)).toEqual([200, "keep-alive", false]);
  const known = everybody();
  const stopping = up.stop();
  const answers: Awaited<ReturnType<typeof get>>[] = [];
  const ready = async () => {
    answers.push(await get("/api/readyz", kept));
    return answers.at(-1)?.[0];
  };
  await expect.poll(ready, { intervals: [100] }).toBe(503);
  // The one that says so first came by the connection that was kept: it was not closed while it lay idle.
  expect(answers.find(([, connection]) => connection === "close")?.[2]).toBe(true);
  expect(answers.at(-1)?.[1]).toBe("close");
  expect(await get("/sign-in")).toEqual([200, "close", false]);
  await halfSent();
  // What comes sooner counts as the same signal.
  await sleep(400);
  const begun = Date.now();
  process.kill(up.pid, "SIGTERM");
  await stopping;
  await nobodyLeft(known);
  // The server would have waited for a minute, and for who has not sent all of it.
  expect(Date.now() - begun).toBeLessThan(7000);
});

/** A post of which one byte is still to come. */
async function halfSent() {
  const socket = connect(port, "127.0.0.1");
  let answer = "";
  socket.on("data", (data) => (answer += data)).on("error", () => {});
  const head = `POST /sign-in HTTP/1.1\r\nHost: localhost:${port}\r\nOrigin: ${base}`;
  socket.write(`${head}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 3\r\n\r\na=`);
  // The server has begun to read it when it answers somebody who came later.
  await statusOf();
  return {
    async finish() {
      socket.write("1");
      await once(socket, "close");
      return answer;
    },
  };
}
