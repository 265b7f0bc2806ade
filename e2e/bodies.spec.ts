import { request as open } from "node:http";
import { expect, test } from "./fixtures";
import { act, actionId, cookieOf, dist, origin } from "./matrix/call";
import { startServer, withoutProxy } from "./server";

const boundary = "----kontor";
const MEGABYTE = 1024 * 1024;
const part = (name: string, value: string) =>
  `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const form = (...parts: string[]) => `${parts.join("")}--${boundary}--\r\n`;

/** What held the whole process: each of these parts was looked for among all others. */
const references = form(part("$ACTION_REF_1", "").repeat(60_000));
const wherever = [
  "/sign-in",
  "/nordwind",
  "/nordwind/ask",
  "/nordwind/r/alpha-it",
  "/nordwind/provider/catalogue/import",
  "/nordwind/reseller/profile",
  "/nowhere/at/all",
  "/favicon.ico",
  "/favicon.icox",
  "/api/auth/callback/credentials",
  "/api/livez",
];
const filesOfNext = ["/_next/image", "/_next/imagex", "/_next/static/chunks/none.js", "/_next/data/x"];

type Sent = { type?: string; headers?: Record<string, string>; base?: string; method?: string };

const post = (path: string, body: string, { type, headers, base = origin, method = "POST" }: Sent = {}) =>
  fetch(base + path, {
    method,
    body,
    redirect: "manual",
    headers: {
      origin,
      "sec-fetch-site": "same-origin",
      "content-type": type ?? `multipart/form-data; boundary=${boundary}`,
      ...headers,
    },
  });

/** Sends a body without saying how long it is, until it is answered or cut off; returns how much was sent. */
function postInPieces(path: string, piece: string, base = origin) {
  return new Promise<{ sent: number }>((resolve) => {
    const headers = { origin, "sec-fetch-site": "same-origin", "content-type": "text/plain" };
    let sent = 0;
    const request = open(base + path, { method: "POST", headers });
    const end = () => {
      request.destroy();
      resolve({ sent });
    };
    request.on("response", end);
    request.on("error", end);
    const more = () => {
      if (request.destroyed || sent > 64 * MEGABYTE) return end();
      sent += piece.length;
      request.write(piece, () => setImmediate(more));
    };
    more();
  });
}

test("a stranger's large body is refused wherever it is sent, and whatever it is called", async () => {
  for (const path of wherever) {
    for (const type of [undefined, "application/x-www-form-urlencoded", "text/plain"])
      expect((await post(path, references, { type })).status, `${path} ${type}`).toBe(413);
    for (const method of ["PUT", "PATCH", "DELETE"])
      expect((await post(path, references, { method })).status, `${method} ${path}`).toBe(413);
    const call = { "next-action": actionId("(auth)#signIn") };
    expect((await post(path, references, { headers: call })).status, `call of ${path}`).toBe(413);
  }
  for (const path of filesOfNext) expect((await post(path, references)).status, path).toBe(405);
});

test("so is one that does not say its length, and it is not read to its end", async () => {
  for (const path of [...wherever, ...filesOfNext]) {
    const { sent } = await postInPieces(path, "x".repeat(16_384));
    expect(sent, path).toBeLessThan(32 * MEGABYTE);
  }
  const crumbs = await postInPieces("/sign-in", "x");
  expect(crumbs.sent).toBeLessThan(256 * 1024);
});

test("a stranger's form may have 256 KiB and 200 parts", async () => {
  const fields = (count: number) => form(part("email", "").repeat(count));
  const asked = { headers: { "next-action": "" } };
  expect((await post("/sign-in", fields(201))).status).toBe(413);
  expect((await post("/sign-in", form(part("email", "x".repeat(256 * 1024))))).status).toBe(413);
  // Next says that these belong to none of its forms: they got as far as that.
  expect((await post("/sign-in", fields(200))).status).toBe(400);
  expect((await post("/sign-in", form(part("email", "x".repeat(255 * 1024))))).status).toBe(400);
  expect((await post("/sign-in", fields(200), asked)).status).toBe(400);
  const { outcome } = await act("(auth)#signIn", "/sign-in", {
    email: "a@b.example",
    password: "a wrong guess",
  });
  expect(outcome).toBe("refused");
});

test("a signed-in person uploads where there is a choice of files, and nowhere else", async () => {
  const cookie = await cookieOf("admin@lakeside.example");
  const tenant = "lakeside";
  const rows = Array.from({ length: 90_000 }, (_, at) => `Lamp ${at};${at},50;${"x".repeat(180)}`).join("\n");
  const file = new File([`name;price;text\n${rows}`], "lamps.csv", { type: "text/csv" });
  expect(file.size).toBeGreaterThan(16 * MEGABYTE);
  const upload = (path: string, size = file) =>
    act("[tenant]/provider/catalogue/import#uploadImportAction", path, { tenant, file: size }, { cookie });
  expect((await upload("/lakeside/provider/catalogue/import")).outcome).toBe("done");
  expect((await upload("/lakeside/provider/catalogue")).outcome).toBe("status 413");
  const larger = new File([Buffer.alloc(23 * MEGABYTE)], "lamps.csv");
  expect((await upload("/lakeside/provider/catalogue/import", larger)).outcome).toBe("status 413");
  const hardly = new File([Buffer.alloc(20.5 * MEGABYTE)], "lamps.csv");
  const told = await upload("/lakeside/provider/catalogue/import", hardly);
  expect(told.body).toContain("larger than 20 MB");

  const foreign = "/nordwind/provider/catalogue/import";
  expect((await upload(foreign)).outcome).toBe("status 413");
  const broad = form(part("0", `[{"a":[${"[],".repeat(6 * MEGABYTE)}[]]},"$K1"]`));
  const call = { cookie, "next-action": "7f".padEnd(42, "0") };
  expect((await post("/lakeside/provider/catalogue/import", broad, { headers: call })).status).toBe(413);

  const forged = `${cookie.slice(0, cookie.indexOf(";") - 1)}x`;
  const body = form(part("tenant", "x".repeat(300 * 1024)));
  expect((await post("/lakeside/provider/customers", body, { headers: { cookie: forged } })).status).toBe(
    413,
  );
  expect((await post("/lakeside/provider/customers", body, { headers: { cookie } })).status).toBe(400);
});

test("without script the page says that the file was too large", async ({ as }) => {
  const page = await as("admin@lakeside.example", { javaScriptEnabled: false });
  await page.goto("/lakeside/provider/settings/profile");
  const buffer = Buffer.alloc(3.5 * MEGABYTE);
  await page.getByLabel("New logo").setInputFiles({ name: "logo.png", mimeType: "image/png", buffer });
  await page.getByRole("button", { name: "Upload the logo" }).click();
  await expect(page.getByText("what was sent is too large for this page")).toBeVisible();
});

test("with script it is said before anything is sent", async ({ as }) => {
  const page = await as("admin@lakeside.example");
  await page.goto("/lakeside/provider/catalogue/import");
  const buffer = Buffer.alloc(21 * MEGABYTE);
  await page.getByLabel("File").setInputFiles({ name: "lamps.csv", mimeType: "text/csv", buffer });
  await expect(page.getByRole("alert").getByText("This file is larger than 20 MB")).toBeVisible();
});

test("nothing of this relies on the proxy", async () => {
  const { url: base, stop } = await startServer(withoutProxy(dist));
  try {
    for (const path of wherever) {
      expect((await post(path, references, { base })).status, path).toBe(413);
      expect((await postInPieces(path, "x".repeat(16_384), base)).sent, path).toBeLessThan(32 * MEGABYTE);
    }
    expect((await fetch(`${base}/sign-in`)).status).toBe(200);
  } finally {
    await stop();
  }
});
