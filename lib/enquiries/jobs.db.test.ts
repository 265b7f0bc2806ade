import { and, eq, inArray } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { mails, notificationMails, users } from "@/db/schema";
import { withScope } from "@/db/scope";
import { tellOf } from "@/lib/notifications/jobs";
import { sendNotificationMail } from "@/lib/notifications/mails/jobs";
import { asOwner } from "@/test/world/acting";
import { putPerson } from "@/test/world/companies";
import type { World } from "@/test/world/world";
import { tellOfEnquiry } from "./jobs";
import { asked, openStorefronts } from "./test/asked";

let here: World;

beforeAll(async () => {
  [here] = await openStorefronts();
});
afterAll(closePools);

describe("the mails about an enquiry", () => {
  const sent = (id: string) =>
    withScope("worker", {}, async (tx) =>
      tx
        .select({ to: mails.recipient, subject: mails.subject, text: mails.text, html: mails.html })
        .from(mails)
        .where(and(eq(mails.tenantId, here.tenantId), inArray(mails.jobKey, await jobs(id))))
        .orderBy(mails.recipient),
    );
  const jobs = (id: string) =>
    asOwner(here.tenantId, async (db) =>
      (await db.select().from(notificationMails).where(eq(notificationMails.recordId, id))).map(
        (mail) => `notification-${mail.id}`,
      ),
    );
  /** What the worker does once it came. */
  const told = async (id: string, confirm: boolean) => {
    await tellOfEnquiry(here.tenantId, { enquiryId: id, confirm });
    await tellOf(here.tenantId, [id]);
    for (const job of await jobs(id))
      await sendNotificationMail(here.tenantId, job.replace("notification-", ""));
  };
  const german = (email: string) =>
    asOwner(here.tenantId, (db) => db.update(users).set({ locale: "de" }).where(eq(users.email, email)));

  it("go to its company's people in their language, once, and to its sender in the page's language", async () => {
    const { alpha } = here;
    await german(alpha.sales.email);
    const { id, company } = await asked(here);
    await told(id, true);
    await told(id, true);
    const all = await sent(id);
    expect(all.map(({ to }) => to).sort()).toEqual([alpha.sales.email, "erika@asker.example"].sort());
    const note = all.find(({ to }) => to === alpha.sales.email);
    expect(note?.subject).toBe(`Neue Anfrage von ${company}`);
    expect(note?.text).toContain(`/${alpha.sales.tenantSlug}/reseller/enquiries/${id}`);
    for (const told of ["Visit http://spam.example now", "erika@asker.example", "+49 221 1234"])
      expect(note?.text).toContain(told);
    expect(note?.html).toContain("Erika &lt;b&gt;Beispiel");
    const confirmation = all.find(({ to }) => to === "erika@asker.example");
    expect(confirmation?.subject).toBe("Your enquiry to Systemhaus");
  });

  it("carry not a word of the sender to an address that anybody may have typed", async () => {
    const { id, company } = await asked(here, "alpha", { item: here.items[0]?.itemId });
    await told(id, true);
    const confirmation = (await sent(id)).find(({ to }) => to === "erika@asker.example");
    expect(confirmation?.text).toContain("Notebook (en)");
    for (const word of [company, "Erika", "Beispiel", "spam.example", "+49 221 1234", "80000", "800.00"])
      expect(JSON.stringify(confirmation), word).not.toContain(word);
  });

  it("leave the sender out where the mailbox had enough, and go to the provider for its own shop", async () => {
    const { provider, tenantId } = here;
    await asOwner(tenantId, (db) => putPerson(db, here, { side: "provider", roles: ["auditor"] }));
    const { id } = await asked(here, "provider");
    await told(id, false);
    const all = await sent(id);
    expect(all.map(({ to }) => to)).toEqual([provider.email]);
    expect(all[0]?.text).toContain(`/provider/enquiries/${id}`);
  });
});
