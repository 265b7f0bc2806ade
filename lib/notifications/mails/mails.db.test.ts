import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { closePools } from "@/db/client";
import { newId } from "@/db/columns";
import {
  customerContacts,
  customerNotifications,
  memberships,
  notificationChoices,
  notificationMails,
  users,
} from "@/db/schema";
import { withPermission } from "@/lib/door/scope";
import { type Telling, tell } from "@/lib/notifications/commands";
import { tellOf } from "@/lib/notifications/jobs";
import { promiseWords } from "@/lib/orders/promises/rules";
import { type Received, smtp } from "@/test/smtp";
import { asOwner } from "@/test/world/acting";
import { openWorld, type World } from "@/test/world/world";
import { endMails } from "./ending";
import { sendNotificationMail } from "./jobs";
import { readSubscription } from "./unsubscribe";

const { received, refusals, server } = smtp();
let here: World;

beforeAll(async () => {
  await once(server.listen(0, "127.0.0.1"), "listening");
  vi.stubEnv("SMTP_URL", `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
afterAll(async () => {
  await closePools();
  server.close();
});
beforeEach(async () => {
  here = await openWorld();
  received.length = 0;
  for (const verb of Object.keys(refusals)) delete refusals[verb];
});

/** Says that something happened and tells of it; the mails that are to be sent. */
async function mailsAfter(more: Partial<Telling> = {}) {
  const { tenantId, alpha, provider } = here;
  const told = {
    ...{ kind: "order-confirmed" as const, id: newId(), recordId: newId(), personId: alpha.sales.userId },
    ...{ resellerId: alpha.resellerId, customerId: alpha.customerId },
    words: { number: "2026-7", customer: "Muster GmbH", reseller: "Systemhaus", ...promiseWords([]) },
    ...more,
  };
  await withPermission(provider, "order:fulfil", (scope) => tell(scope, told));
  await tellOf(tenantId, [told.id]);
  return asOwner(tenantId, (db) =>
    db.select().from(notificationMails).where(eq(notificationMails.eventId, told.id)),
  );
}
const send = (id: string) => sendNotificationMail(here.tenantId, id);
const stateOf = async (id: string) => {
  const [row] = await asOwner(here.tenantId, (db) =>
    db.select().from(notificationMails).where(eq(notificationMails.id, id)),
  );
  return [row?.state, row?.reply];
};
const text = ({ data }: Received) =>
  data
    .replace(/=\n/g, "")
    .replace(/(?:=[0-9A-F]{2})+/g, (codes) => Buffer.from(codes.replace(/=/g, ""), "hex").toString());
const idOf = (mails: Awaited<ReturnType<typeof mailsAfter>>, side: string) =>
  mails.find((mail) => mail.side === side)?.id ?? "";

describe("a mail about an event", () => {
  it("comes as text and HTML in its receiver's language, under the name of who speaks to it", async () => {
    const { tenantId, alpha } = here;
    await asOwner(tenantId, (db) =>
      db.update(users).set({ locale: "en" }).where(eq(users.email, alpha.buyer.email)),
    );
    for (const { id } of await mailsAfter()) await send(id);
    const [ofSeller, ofCustomer] = [alpha.sales.email, alpha.buyer.email].map((address) =>
      received.find((mail) => mail.to.includes(address)),
    ) as [Received, Received];
    for (const mail of [ofSeller, ofCustomer])
      for (const type of ["plain", "html"]) expect(mail.data).toContain(`Content-Type: text/${type}`);
    expect(text(ofSeller)).toContain("Bestellung 2026-7 für Muster GmbH wurde bestätigt");
    expect(text(ofCustomer)).toContain("Order 2026-7 for Muster GmbH is confirmed");
    expect(ofCustomer.data).toMatch(/^From: Systemhaus </m);
    expect(ofCustomer.data).toMatch(/^Reply-To: Systemhaus <office@r\.example>$/m);
    expect(ofCustomer.data).toContain(`/account/orders/`);
    expect(ofSeller.data).toContain("/reseller/orders/");
  });

  it("is sent once, however often its job runs, and is not sent again after a crash while it was sent", async () => {
    const [mail] = await mailsAfter();
    const id = mail?.id ?? "";
    await send(id);
    await send(id);
    expect(received).toHaveLength(1);
    expect(await stateOf(id)).toEqual(["sent", null]);
    // The server took it, and this process ended before it noted so.
    const cut = idOf(await mailsAfter(), "customer");
    await asOwner(here.tenantId, (db) =>
      db.update(notificationMails).set({ state: "sending" }).where(eq(notificationMails.id, cut)),
    );
    await send(cut);
    expect(received).toHaveLength(1);
    expect(await stateOf(cut)).toEqual(["uncertain", null]);
  });

  it("is tried again after a 4xx, and noted as refused after a 5xx", async () => {
    const mails = await mailsAfter();
    const [first, second] = [idOf(mails, "reseller"), idOf(mails, "customer")];
    refusals.RCPT = ["451 not now"];
    await expect(send(first)).rejects.toThrow("mail not delivered");
    expect(await stateOf(first)).toEqual(["waiting", null]);
    await send(first);
    expect(await stateOf(first)).toEqual(["sent", null]);
    refusals.RCPT = ["550 nobody here"];
    await send(second);
    expect(await stateOf(second)).toEqual(["refused", 550]);
    expect(received).toHaveLength(1);
  });

  it("is not sent to who may no longer read it by then; to who may, it is", async () => {
    const { tenantId, alpha } = here;
    const lock = (lockedAt: Date | null) =>
      asOwner(tenantId, (db) =>
        db.update(memberships).set({ lockedAt }).where(eq(memberships.id, alpha.sales.membershipId)),
      );
    const [one, other] = [await mailsAfter(), await mailsAfter()];
    await lock(new Date());
    await send(idOf(one, "reseller"));
    expect(await stateOf(idOf(one, "reseller"))).toEqual(["withdrawn", null]);
    await lock(null);
    await send(idOf(other, "reseller"));
    expect(await stateOf(idOf(other, "reseller"))).toEqual(["sent", null]);
  });

  it("ends by one click of its receiver, and what somebody must know has no such link", async () => {
    const { alpha } = here;
    await send(idOf(await mailsAfter(), "reseller"));
    const [mail] = received as [Received];
    const head = text(mail).split("\n\n")[0]?.replace(/\n\s+/g, "") ?? "";
    expect(head).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    const token = /List-Unsubscribe:\s*<[^>]*\/api\/unsubscribe\/([\w.-]+)>/.exec(head)?.[1] ?? "";
    const subscription = readSubscription(token);
    expect(subscription).toMatchObject({
      of: "person",
      id: alpha.sales.membershipId,
      kind: "order-confirmed",
    });
    expect(readSubscription(`${token.slice(0, -2)}xx`)).toBeUndefined();
    if (subscription) await endMails(subscription);
    expect((await mailsAfter()).map(({ side }) => side)).toEqual(["customer"]);
    const [choice] = await asOwner(here.tenantId, (db) => db.select().from(notificationChoices));
    expect(choice?.mail).toEqual({ "order-confirmed": false });
    received.length = 0;
    const must = await mailsAfter({
      ...{ kind: "reseller-restricted", recordId: alpha.resellerId, customerId: null },
      words: { tenant: "Nordlicht", company: "Systemhaus", reason: "Unpaid" },
    });
    for (const { id } of must) await send(id);
    expect(received).toHaveLength(1);
    expect(received[0]?.data).not.toContain("List-Unsubscribe");
  });

  it("goes to a customer's main contact where nobody has an account, who ends it as well", async () => {
    const { tenantId, alpha } = here;
    const { customerId, resellerId, buyer } = alpha;
    await asOwner(tenantId, async (db) => {
      await db
        .update(memberships)
        .set({ closedAt: new Date() })
        .where(eq(memberships.id, buyer.membershipId));
      await db
        .insert(customerContacts)
        .values({ tenantId, customerId, resellerId, email: "chef@muster.example", main: true });
      await db
        .insert(customerNotifications)
        .values({ tenantId, customerId, resellerId, off: [], locale: "en" });
    });
    await send(idOf(await mailsAfter(), "customer"));
    const [mail] = received as [Received];
    expect(mail.to).toEqual(["chef@muster.example"]);
    expect(text(mail)).toContain("Order 2026-7 for Muster GmbH is confirmed");
    expect(text(mail)).not.toContain("/account/orders/");
    const token = /\/api\/unsubscribe\/([\w.-]+)/.exec(text(mail))?.[1] ?? "";
    const subscription = readSubscription(token);
    expect(subscription).toMatchObject({ of: "customer", id: customerId });
    if (subscription) await endMails(subscription);
    expect((await mailsAfter()).map(({ side }) => side)).toEqual(["reseller"]);
  });
});
