import { afterAll, describe, expect, it, vi } from "vitest";
import { closePools, pool } from "@/db/client";
import type { Origin } from "@/lib/base/origin";
import { enqueue } from "@/lib/jobs/queue";
import { password, someone, somewhere } from "@/test/world/accounts";
import { outcomeOf } from "@/test/world/acting";
import { pauseAfter } from "./attempts";
import { openSession, signIn } from "./sessions";

vi.mock("@/lib/jobs/queue", () => ({ enqueue: vi.fn() }));
afterAll(closePools);

const from = (more: Partial<Origin> = {}): Origin => ({ address: somewhere(), userAgent: "test", ...more });

/** What an attempt came to: "in", "wrong", or the key of the refusal. */
const attempt = (email: string, given: string, origin: Origin) =>
  outcomeOf(
    signIn({ email, password: given }, origin).then((opened) => {
      if (!opened) throw "wrong";
    }),
  ).then((answer) => (answer === "done" ? "in" : answer));

/** A person, and a browser they have signed in on. */
async function owner() {
  const person = await someone();
  const { device } = await openSession(person.id, null, from());
  return { ...person, device };
}

/** So many attempts are counted already. */
const counted = (key: string, times: number) =>
  pool("auth").query(
    `insert into rate_limits (key, points, expire) values ($1, $2, $3)
     on conflict (key) do update set points = excluded.points`,
    [key, times, Date.now() + 3_600_000],
  );

/** So many strangers have failed at this account within the day. */
const failed = (email: string, times: number) => counted(`sign-in account:${email}`, times);

describe("a stranger", () => {
  it("is refused after ten failures at an account from one address, and there alone", async () => {
    const { email } = await someone();
    const here = from();
    for (let count = 0; count < 10; count++) expect(await attempt(email, "wrong", here)).toBe("wrong");
    expect(await attempt(email, "wrong", here)).toBe("tooManyAttempts");
    expect(await attempt(email, password, here)).toBe("tooManyAttempts");
    expect(await attempt(email, password, from())).toBe("in");
  });

  it("gets no more tries for sending them all at once", async () => {
    const { email } = await someone();
    const here = from();
    const answers = await Promise.all(Array.from({ length: 20 }, () => attempt(email, "wrong", here)));
    expect(answers.filter((each) => each === "wrong")).toHaveLength(10);
  });

  it("waits ever longer between two tries at an account that many failed at, but never before the first", async () => {
    const { email } = await someone();
    const here = from();
    await failed(email, 20);
    expect(await attempt(email, "wrong", here)).toBe("wrong");
    expect(await attempt(email, "wrong", here)).toBe("signInPaused");
    expect(await attempt(email, password, here)).toBe("signInPaused");
    expect(await attempt(email, password, from())).toBe("in");
    expect([19, 20, 99, 100, 1000, 10_000].map(pauseAfter)).toEqual([0, 30, 30, 300, 3600, 21_600]);
  });

  it("counts anew after a success, as far as it was its own", async () => {
    const { email } = await someone();
    const here = from();
    for (let count = 0; count < 9; count++) await attempt(email, "wrong", here);
    expect(await attempt(email, password, here)).toBe("in");
    for (let count = 0; count < 10; count++) expect(await attempt(email, "wrong", here)).toBe("wrong");
  });

  it("is told the same of an e-mail that nobody has", async () => {
    const email = `${somewhere()}@identity-test.example`;
    const here = from();
    await failed(email, 20);
    expect([await attempt(email, "wrong", here), await attempt(email, "wrong", here)]).toEqual([
      "wrong",
      "signInPaused",
    ]);
  });
});

describe("the owner on a known device", () => {
  it("gets in whatever strangers did to the account and to the address", async () => {
    const { email, device } = await owner();
    const office = somewhere();
    for (let count = 0; count < 10; count++) await attempt(email, "wrong", from({ address: office }));
    await failed(email, 50_000);
    await counted(`sign-in address:${office}`, 500);
    expect(await attempt(email, password, from({ address: office }))).toBe("tooManyAttempts");
    expect(await attempt(email, password, from({ address: office, device }))).toBe("in");
  });

  it("fails on a count of its own, until the device is a stranger's again", async () => {
    const { email, device } = await owner();
    const here = from({ device });
    for (let count = 0; count < 20; count++) expect(await attempt(email, "wrong", here)).toBe("wrong");
    for (let count = 0; count < 10; count++) expect(await attempt(email, "wrong", here)).toBe("wrong");
    expect(await attempt(email, "wrong", here)).toBe("tooManyAttempts");
  });

  it("is known by its own devices alone", async () => {
    const [anna, bert] = [await owner(), await owner()];
    const here = from({ device: bert.device });
    for (let count = 0; count < 10; count++) await attempt(anna.email, "wrong", here);
    expect(await attempt(anna.email, password, here)).toBe("tooManyAttempts");
  });
});

describe("a company behind one address", () => {
  it("is slowed after a hundred failures, ten times what one person may make", async () => {
    const address = somewhere();
    const guess = () => attempt(`${somewhere()}@identity-test.example`, "x", from({ address }));
    const outcomes = await Promise.all(Array.from({ length: 30 }, guess));
    for (let round = 0; round < 3; round++)
      outcomes.push(...(await Promise.all(Array.from({ length: 30 }, guess))));
    expect(outcomes.filter((each) => each === "wrong")).toHaveLength(100);
    expect(outcomes.filter((each) => each === "tooManyAttempts")).toHaveLength(20);
  }, 30_000);

  it("is not slowed by those who get in", async () => {
    const address = somewhere();
    await counted(`sign-in address:${address}`, 99);
    for (let count = 0; count < 3; count++) {
      const { email } = await someone();
      expect(await attempt(email, password, from({ address }))).toBe("in");
    }
  });
});

describe("the mail of a new device", () => {
  const mails = (email: string) =>
    vi.mocked(enqueue).mock.calls.filter(([, , job]) => (job as { to?: string }).to === email);

  it("comes with a sign-in on a browser that is new beside known ones, once", async () => {
    const { email } = await owner();
    const opened = await signIn({ email, password }, from());
    expect(mails(email).map(([, , job]) => job)).toMatchObject([
      { template: "new-device", path: "/sessions" },
    ]);
    expect(await attempt(email, password, from({ device: opened?.device }))).toBe("in");
    expect(mails(email)).toHaveLength(1);
  });

  it("comes neither with the very first browser nor with a known one nor with a wrong password", async () => {
    const { email, device } = await owner();
    await attempt(email, password, from({ device }));
    await attempt(email, "wrong", from());
    const { email: newcomer } = await someone();
    await attempt(newcomer, password, from());
    expect([...mails(email), ...mails(newcomer)]).toEqual([]);
  });
});
