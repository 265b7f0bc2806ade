import { randomBytes } from "node:crypto";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { metrics } from "@opentelemetry/api";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { closePools, pool } from "@/db/client";
import { mails } from "@/db/schema";
import { withScope } from "@/db/scope";
import { type PortalPath, portalPath } from "@/lib/base/paths";
import { enqueue } from "@/lib/jobs/queue";
import { type RunningWorker, startWorker } from "@/lib/server/worker";
import { newFigures } from "@/lib/watch/figures";
import { type Received, smtp } from "@/test/smtp";
import type { MailJob } from "./job";
import { sendMail } from "./send";

const { received, refusals, server } = smtp();
let worker: RunningWorker;

beforeAll(async () => {
  await once(server.listen(0, "127.0.0.1"), "listening");
  vi.stubEnv("SMTP_URL", `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`);
  worker = await startWorker();
});

afterAll(async () => {
  await worker.stop();
  await closePools();
  server.close();
});

beforeEach(() => {
  for (const verb of Object.keys(refusals)) delete refusals[verb];
});

const someone = () => `${randomBytes(6).toString("hex")}@mail-test.example`;
const reset = (to: string, more: Partial<MailJob> = {}): MailJob => ({
  template: "password-reset",
  to,
  values: { name: "Anna", minutes: 30 },
  path: portalPath("/reset-password?token=abc"),
  ...more,
});
const put = (job: MailJob) => withScope("auth", {}, (tx) => enqueue(tx, "mail", job));
const to = (address: string) => received.filter((mail) => mail.to.includes(address));
const jobsLeft = async (address: string) => {
  const { rows } = await pool("worker").query(
    "select attempts, last_error from graphile_worker._private_jobs where payload ->> 'to' = $1",
    [address],
  );
  return rows;
};
/** A part of a received mail, decoded. */
const text = ({ data }: Received) =>
  data
    .replace(/=\n/g, "")
    .replace(/(?:=[0-9A-F]{2})+/g, (codes) => Buffer.from(codes.replace(/=/g, ""), "hex").toString());

describe("a mail", () => {
  it("goes out after the commit, as text and HTML, with a link to this portal", async () => {
    const address = someone();
    await put(reset(address, { locale: "de" }));
    await vi.waitFor(() => expect(to(address)).toHaveLength(1), 30_000);
    const [mail] = to(address) as [Received];
    expect(text(mail)).toContain("Der Link gilt 30 Minuten");
    expect(mail.data).toContain("Content-Type: text/plain");
    expect(mail.data).toContain("Content-Type: text/html");
    expect(text(mail)).toContain("/reset-password?token=abc");
    await vi.waitFor(async () => expect(await jobsLeft(address)).toEqual([]), 30_000);
  });

  it("goes to a domain of other letters as mail servers know it", async () => {
    const name = randomBytes(6).toString("hex");
    await put(reset(`${name}@müller-büro.example`));
    await vi.waitFor(() => expect(to(`${name}@xn--mller-bro-q9ag.example`)).toHaveLength(1), 30_000);
  });

  it("is answered to whom it says, whatever that name holds, and to nobody else", async () => {
    const address = someone();
    const name = 'Eve" <x@evil.example>,\r\nBcc: y@evil.example\r\n\r\nHi';
    await put(reset(address, { replyTo: { name, address: "eve@müller.example" } }));
    await vi.waitFor(() => expect(to(address)).toHaveLength(1), 5000);
    const [mail] = to(address) as [Received];
    const [head = ""] = mail.data.split("\n\n");
    expect(head).toMatch(/^Reply-To:[\s\S]*<eve@xn--mller-kva\.example>$/m);
    expect(head).not.toMatch(/^Bcc:/im);
    expect(mail.to).toEqual([address]);
  });

  it("does not go out when its transaction is rolled back", async () => {
    const [undone, done] = [someone(), someone()];
    const failing = withScope("auth", {}, async (tx) => {
      await enqueue(tx, "mail", reset(undone));
      throw new Error("undo");
    });
    await expect(failing).rejects.toThrow("undo");
    await put(reset(done));
    await vi.waitFor(() => expect(to(done)).toHaveLength(1), 30_000);
    expect(to(undone)).toEqual([]);
  });

  it.each(["RCPT", "DATA", "END"])(
    "is tried again after a 4xx to %s, and arrives once",
    async (verb) => {
      const address = someone();
      refusals[verb] = ["451 not now"];
      await put(reset(address));
      await vi.waitFor(async () => expect(await jobsLeft(address)).toMatchObject([{ attempts: 1 }]), 30_000);
      const [waiting] = await jobsLeft(address);
      expect(waiting?.last_error ?? "").not.toContain(address);
      await vi.waitFor(() => expect(to(address)).toHaveLength(1), 10_000);
      await vi.waitFor(async () => expect(await jobsLeft(address)).toEqual([]), 30_000);
      expect(to(address)).toHaveLength(1);
    },
    20_000,
  );

  it("is given up after a 5xx to its receiver: trying again is no use", async () => {
    const address = someone();
    refusals.RCPT = ["550 nobody here"];
    await put(reset(address));
    await vi.waitFor(() => expect(refusals.RCPT).toEqual([]), 30_000);
    await vi.waitFor(async () => expect(await jobsLeft(address)).toEqual([]), 30_000);
    expect(to(address)).toEqual([]);
  });

  it("is not sent again when its job runs again after success", async () => {
    const address = someone();
    const id = `test-${address}`;
    await sendMail(id, reset(address));
    await sendMail(id, reset(address));
    expect(to(address)).toHaveLength(1);
  });

  it("is counted by how it ended", async () => {
    const figures = newFigures();
    metrics.setGlobalMeterProvider(figures.provider);
    const send = () => sendMail(`test-${someone()}`, reset(someone()));
    await send();
    refusals.RCPT = ["550 nobody here"];
    await send();
    refusals.RCPT = ["451 not now"];
    await expect(send()).rejects.toThrow("mail not delivered");
    metrics.disable();
    expect((await figures.text()).match(/^kontor_mails_total.*$/gm)?.sort()).toEqual([
      'kontor_mails_total{outcome="failed"} 1',
      'kontor_mails_total{outcome="refused"} 1',
      'kontor_mails_total{outcome="sent"} 1',
    ]);
  });

  it("leaves no content behind once it went out", async () => {
    const address = someone();
    await sendMail(`test-${address}`, reset(address));
    const kept = await withScope("worker", {}, (tx) =>
      tx
        .select({ subject: mails.subject, text: mails.text, html: mails.html })
        .from(mails)
        .where(eq(mails.recipient, address)),
    );
    expect(kept).toEqual([{ subject: "", text: "", html: "" }]);
  });
});

describe("the link of a mail", () => {
  /** As a role might put it into the queue past this project's own code. */
  const forged = (path: string) => path as PortalPath;

  it.each([
    "@evil.example/",
    "//evil.example/",
    "https://evil.example/",
    "/\\evil.example/",
    "/\n@evil.example/",
  ])("leads nowhere else: %j from the queue sends nothing, and the next one arrives", async (path) => {
    const [victim, neighbour] = [someone(), someone()];
    await put(reset(victim, { path: forged(path) }));
    await put(reset(neighbour));
    await vi.waitFor(() => expect(to(neighbour)).toHaveLength(1), 30_000);
    await vi.waitFor(async () => expect(await jobsLeft(victim)).toEqual([]), 30_000);
    expect(to(victim)).toEqual([]);
  });
});

describe("the language of a mail", () => {
  const tenantId = async (slug: string) => {
    const { rows } = await pool("auth").query("select kontor_place($1, null) as place", [slug]);
    return rows[0].place.tenantId as string;
  };
  const sent = async (job: MailJob & { tenantId?: string | null }) => {
    await sendMail(`test-${someone()}`, job);
    return text(to(job.to).at(-1) as Received);
  };

  it("is the job's, else the tenant's, else English", async () => {
    const nordwind = await tenantId("nordwind");
    expect(await sent({ ...reset(someone(), { locale: "en" }), tenantId: nordwind })).toContain(
      "valid for 30 minutes",
    );
    expect(await sent({ ...reset(someone()), tenantId: nordwind })).toContain("gilt 30 Minuten");
    expect(await sent({ ...reset(someone()), tenantId: await tenantId("lakeside") })).toContain(
      "valid for 30 minutes",
    );
    expect(await sent(reset(someone()))).toContain("valid for 30 minutes");
  });
});

describe("texts of others in a mail", () => {
  it("stay text", async () => {
    const address = someone();
    const values = {
      inviter: `<img src=x onerror="a()">`,
      company: "A & B\r\nBcc: all@mail-test.example",
      tenant: "T",
    };
    await sendMail(`test-${address}`, { template: "invitation", to: address, values });
    const [mail] = to(address) as [Received];
    expect(mail.to).toEqual([address]);
    expect(mail.data.split("\n\n")[0]).not.toMatch(/^bcc:/im);
    expect(text(mail)).toContain("&lt;img src=x");
  });
});
