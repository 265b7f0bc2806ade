import { expect, test } from "./fixtures";
import { dist, origin, postAction } from "./matrix/call";
import { Database } from "./matrix/database";
import { unique } from "./newcomers";
import { startServer } from "./server";
import { refusal } from "./signing-in";

const tooMany = "Too many attempts.";
let database: Database;

test.beforeAll(async () => {
  database = await new Database().open();
});
test.beforeEach(async () => {
  await database.rows("nordwind", "delete from rate_limits");
});
test.afterAll(() => database.close());

/** Tries to sign in as somebody new each time, so that only the address is counted; returns what the person is told. */
async function attempt(base: string, forwarded?: string) {
  const headers = { origin: base, "sec-fetch-site": "same-origin", "accept-language": "en" };
  const response = await postAction(
    "(auth)#signIn",
    "/sign-in",
    { email: `nobody-${unique()}@kontor.example`, password: "a wrong guess" },
    { base, headers: { ...headers, ...(forwarded !== undefined && { "x-forwarded-for": forwarded }) } },
  );
  const text = await response.text();
  return [refusal, tooMany].find((told) => text.includes(told)) ?? `${response.status} ${text}`;
}

/** As if the addresses that were counted had used up their attempts. */
const exhaust = () =>
  database.rows("nordwind", "update rate_limits set points = 100 where key like 'sign-in address:%'");

const forged = ["203.0.113.1", "203.0.113.2", "198.51.100.7, 203.0.113.3", ",", "unknown", ""];

test("without a proxy whatever is written into X-Forwarded-For evades no limit", async () => {
  expect(await attempt(origin)).toBe(refusal);
  for (const each of forged) expect(await attempt(origin, each), each).toBe(refusal);
  const counted = await database.rows(
    "nordwind",
    "select points from rate_limits where key like 'sign-in address:%'",
  );
  expect(counted).toEqual([{ points: 1 + forged.length }]);
  await exhaust();
  expect(await attempt(origin)).toBe(tooMany);
  for (const each of forged) expect(await attempt(origin, each), each).toBe(tooMany);
  await database.rows("nordwind", "delete from rate_limits");
  for (const each of forged) expect(await attempt(origin, each), each).toBe(refusal);
});

test("behind a trusted proxy clients are told apart, by the address that it appended alone", async () => {
  const { url, stop } = await startServer(dist, { KONTOR_PROXIES: "1" });
  try {
    expect(await attempt(url, "203.0.113.1")).toBe(refusal);
    await exhaust();
    expect(await attempt(url, "203.0.113.1")).toBe(tooMany);
    expect(await attempt(url, "198.51.100.7, 203.0.113.1")).toBe(tooMany);
    expect(await attempt(url, "203.0.113.2")).toBe(refusal);
    expect(await attempt(url, "203.0.113.1, 203.0.113.2")).toBe(refusal);
  } finally {
    await stop();
  }
});
