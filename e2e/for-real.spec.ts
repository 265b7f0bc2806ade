import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { type Embedded, startEmbedded } from "@/db/embedded";
import { freePort } from "@/db/embedded/postmaster";
import { withoutOwner } from "@/db/roles";
import { seedDemo } from "@/db/seed/demo";
import { migrate } from "@/lib/database/migrate";
import { smtp } from "@/test/smtp";
import { command, environmentsBelow, settingsOfReadme, stopCommands } from "./installation";
import { act, dist, type Fields, visit } from "./matrix/call";
import { password } from "./people";

/** README's “Running it for real”, on a database that somebody had tried the demo in before. */
test.describe.configure({ mode: "serial" });

const remedies = [/demo:remove/, /db:reset/];
/** A mail's lines of any length, which come broken. */
const unfolded = (data: string) => data.replace(/=\r?\n/g, "");
/** The mail with a link for a new password is taken once the test says so. */
const begun = Promise.withResolvers<void>();
const taken = Promise.withResolvers<void>();
const mail = smtp(({ data }) => {
  if (!unfolded(data).includes("/reset-password?token")) return;
  begun.resolve();
  return taken.promise;
});
let database: Embedded;
let dir: string;
let settings: Record<string, string>;
let base: string;

test.beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), "kontor-real-"));
  chmodSync(dir, 0o711);
  database = await startEmbedded({ dir, temporary: true });
  await once(mail.server.listen(0, "127.0.0.1"), "listening");
  const port = String(await freePort());
  base = `http://127.0.0.1:${port}`;
  settings = {
    ...settingsOfReadme(),
    DATABASE_URL: database.ownerUrl,
    KONTOR_SECRET: randomBytes(32).toString("base64"),
    SMTP_URL: `smtp://127.0.0.1:${(mail.server.address() as AddressInfo).port}`,
    PORT: port,
    HOST: "127.0.0.1",
    KONTOR_DATA: join(dir, "data"),
    KONTOR_DIST: dist,
  };
});

test.afterEach(stopCommands);
test.afterAll(async () => {
  mail.server.close();
  await database.stop();
  rmSync(dir, { recursive: true, force: true });
});

test("names the settings that it is about", () => {
  expect(settingsOfReadme()).toMatchObject({ KONTOR_DEMO: "0", KONTOR_URL: "https://portal.example" });
});

test("does not start with the accounts of a demo that was tried before", async () => {
  await migrate(database.ownerUrl, settings.KONTOR_SECRET ?? "");
  const withoutFiles = async () => ({ key: randomBytes(12).toString("base64url"), width: 800, height: 600 });
  await seedDemo(database.ownerUrl, withoutFiles);
  const DATABASE_URL = withoutOwner(database.ownerUrl);
  for (const run of [command("up", [], settings), command("start", [], { ...settings, DATABASE_URL })]) {
    expect(await run.ended, run.output()).toBe(1);
    for (const remedy of remedies) expect(run.output()).toMatch(remedy);
  }
  const run = command("start", [], { ...settings, DATABASE_URL, KONTOR_DEMO: "1" });
  await run.writes(/Warning: this is the demo/);
  await run.writes(/Kontor is at https:\/\/portal\.example/);
  expect((await signIn("admin@nordwind.example", password)).outcome).toBe("done");
  await run.stop();

  const removal = command("db", ["remove-demo"], settings);
  expect(await removal.ended, removal.output()).toBe(0);
});

test("lets nobody of the demo in, keeps no mailbox, and is set up by the link that it prints", async () => {
  const run = command("up", [], settings);
  const [, link = ""] = await run.writes(/https:\/\/portal\.example(\/setup\?token=[\w-]{43})/);
  expect(run.output()).not.toMatch(/kontor-demo|nordwind|Warning/);

  expect((await signIn("admin@nordwind.example", password)).outcome).toBe("refused");
  for (const path of ["/dev/mailbox", "/nordwind", "/lakeside"])
    expect((await visit(path, "", base)).outcome, path).toBe("not found");
  expect((await visit("/sign-in", "", base)).body).not.toContain("nordwind.example");

  const admin = { email: "anna@office.example", password: "harbour lantern 47 oysters" };
  const company = { company: "Office", tenantSlug: "office", locale: "en", currency: "EUR", name: "Anna" };
  const token = new URLSearchParams(link.split("?")[1]).get("token") ?? "";
  expect((await visit(link, "", base)).outcome).toBe("ok");
  expect((await send("setUp", link, { ...company, ...admin, token })).outcome).toBe("done");
  expect((await visit(link, "", base)).outcome).toBe("not found");
  expect((await signIn(admin.email, admin.password)).outcome).toBe("done");

  const worker = command("worker", [], settings);
  await worker.writes(/The worker runs/);
  if (process.platform === "linux") {
    expectNoOwner(environmentsBelow(run.pid, /^next-server/));
    expectNoOwner(environmentsBelow(worker.pid, /worker-process/));
    // The twin: who migrates is told.
    expect(environmentsBelow(run.pid, /scripts\/up\.ts/).join()).toContain(ownerPassword());
  }
  await worker.stop();

  // While the database is away, pages that need it say so; then the server goes on.
  await database.stop();
  await expect.poll(() => statusOf("/office")).toEqual([503, "2"]);
  expect((await visit("/api/livez", "", base)).status).toBe(200);
  database = await startEmbedded({ dir, temporary: true });
  await expect.poll(() => statusOf("/office")).toEqual([200, null]);

  // Told to stop, the server ends the mail that it is at.
  await send("requestReset", "/reset-password", { email: admin.email });
  await begun.promise;
  const stopped = run.stop();
  await expect
    .poll(() =>
      visit("/sign-in", "", base).then(
        () => "answers",
        () => "is closed",
      ),
    )
    .toBe("is closed");
  taken.resolve();
  await stopped;
  const received = mail.received.flatMap(({ to, data }) => (to.includes(admin.email) ? unfolded(data) : []));
  expect(received.join("\n")).toContain("https://portal.example/reset-password?token=3D");
});

async function statusOf(path: string) {
  const { status, headers } = await visit(path, "", base);
  return [status, headers.get("retry-after")];
}

const ownerPassword = () => new URL(database.ownerUrl).password;

function expectNoOwner(environments: string[]) {
  expect(environments.length).toBeGreaterThan(0);
  for (const environment of environments) {
    expect(environment).toContain("DATABASE_URL=");
    expect(environment.includes(ownerPassword()) || environment.includes("kontor_owner")).toBe(false);
  }
}

const send = (name: string, path: string, fields: Fields) => act(`(auth)#${name}`, path, fields, { base });
const signIn = (email: string, secret: string) => send("signIn", "/sign-in", { email, password: secret });
