import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { newId } from "@/db/columns";
import { auditEntries, messages } from "@/db/schema";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { place } from "@/lib/orders/test/moving";
import { getFollowedSubscription } from "@/lib/subscriptions/followed/queries";
import { getSubscriptionRecord } from "@/lib/subscriptions/queries";
import { putRunning } from "@/lib/subscriptions/test/running";
import { writeAboutSubscription } from "@/lib/subscriptions/threads/commands";
import { asOwner, outcomeOf } from "@/test/world/acting";
import { assign } from "@/test/world/companies";
import { openWorld, type World } from "@/test/world/world";
import type { Thread } from "./rules";
import { entries, readOn, textsIn, threadsOn, write } from "./test/writing";

let here: World;
let there: World;
beforeAll(async () => {
  here = await openWorld();
  there = await openWorld();
});
afterAll(closePools);

const writeOn = (actor: Actor, subscription: string, thread: Thread, text: string) =>
  withPermission(actor, "message:write", (scope) =>
    writeAboutSubscription(scope, { key: newId(), files: [], subscription, thread, text }),
  );
describe("messages on an order", () => {
  it("are read by the two sides of their thread alone, and leave an entry without a word of them", async () => {
    const order = await place(here, here.alpha);
    const { sales, buyer, resellerId } = here.alpha;
    const key = newId();
    await write(here.provider, order, "provider-reseller", "Which rack?", { key });
    await write(sales, order, "provider-reseller", "The left one");
    await write(sales, order, "reseller-customer", "When may we come?");
    await write(buyer, order, "reseller-customer", "On Monday");
    const [above, below] = [
      ["Which rack?", "The left one"],
      ["When may we come?", "On Monday"],
    ];
    expect(await readOn(here.provider, order)).toEqual({ "provider-reseller": above });
    expect(await readOn(sales, order)).toEqual({ "provider-reseller": above, "reseller-customer": below });
    expect(await readOn(buyer, order)).toEqual({ "reseller-customer": below });
    expect(await readOn({ ...sales, customerMode: true }, order)).toEqual({ "reseller-customer": below });
    expect(await entries(here.tenantId, key)).toEqual([
      { action: "message-written", resellerId, customerId: null },
    ]);
    const all = await asOwner(here.tenantId, (db) => db.select().from(auditEntries));
    expect(JSON.stringify(all)).not.toMatch(/Which rack|The left one|When may we|On Monday/);
  });

  it("are kept apart by the database, whatever is asked of it", async () => {
    const all = (actor: Actor) =>
      withPermission(actor, "order:read", async ({ tx }) =>
        (await tx.select({ thread: messages.thread }).from(messages)).map(({ thread }) => thread),
      );
    expect(new Set(await all(here.provider))).toEqual(new Set(["provider-reseller"]));
    expect(new Set(await all(here.alpha.sales))).toEqual(new Set(["provider-reseller", "reseller-customer"]));
    expect(new Set(await all(here.alpha.buyer))).toEqual(new Set(["reseller-customer"]));
    for (const actor of [here.beta.sales, here.beta.buyer, there.provider])
      expect(await all(actor)).toEqual([]);
  });

  it("are written for one's own side alone", async () => {
    const order = await place(here, here.alpha);
    const { sales, buyer, resellerId, customerId } = here.alpha;
    const forge = (actor: Actor, thread: Thread, authorSide: Actor["side"]) =>
      withPermission(actor, "message:write", ({ tx }) =>
        tx.insert(messages).values({
          ...{ tenantId: here.tenantId, thread, resellerId, customerId, orderId: order, text: "x" },
          ...{ authorSide, authorName: "Somebody" },
        }),
      );
    for (const [actor, thread, side] of [
      [here.provider, "reseller-customer", "provider"],
      [here.provider, "provider-reseller", "reseller"],
      [sales, "reseller-customer", "customer"],
      [buyer, "provider-reseller", "customer"],
      [here.beta.sales, "provider-reseller", "reseller"],
    ] as const)
      await expect(forge(actor, thread, side)).rejects.toMatchObject({ code: "42501" });
    await forge(here.provider, "provider-reseller", "provider");
  });

  it("go into no thread that the writer takes no part in, and on no record out of reach", async () => {
    const order = await place(here, here.alpha);
    const { sales, buyer, assignedOnly } = here.alpha;
    for (const [actor, thread] of [
      [here.provider, "reseller-customer"],
      [here.provider, "provider-customer"],
      [sales, "provider-customer"],
      [{ ...sales, customerMode: true }, "provider-reseller"],
      [buyer, "provider-reseller"],
      [assignedOnly, "reseller-customer"],
      [here.beta.sales, "reseller-customer"],
      [there.provider, "provider-reseller"],
      [{ ...here.provider, roles: ["sales"] }, "provider-reseller"],
    ] as const)
      expect(await outcomeOf(write(actor, order, thread, "x"))).toBe("notFound");
    expect(
      await outcomeOf(write({ ...here.provider, roles: ["finance"] }, order, "provider-reseller", "x")),
    ).toBe("forbidden");
    await assign(here.alpha, assignedOnly);
    await write(assignedOnly, order, "reseller-customer", "x");
    await write({ ...here.provider, roles: ["support"] }, order, "provider-reseller", "x");
  });

  it("are written once, however often their form is sent, and not with other words", async () => {
    const order = await place(here, here.alpha);
    const key = newId();
    const { sales } = here.alpha;
    await write(sales, order, "provider-reseller", "Once", { key });
    await write(sales, order, "provider-reseller", "Once", { key });
    expect(await outcomeOf(write(sales, order, "provider-reseller", "Twice", { key }))).toBe("formUsed");
    expect(await outcomeOf(write(here.provider, order, "provider-reseller", "Other", { key }))).toBe(
      "formUsed",
    );
    expect(await readOn(sales, order)).toMatchObject({ "provider-reseller": ["Once"] });
    expect(await entries(here.tenantId, key)).toHaveLength(1);
  });

  it("are shown twenty at a time, the newest at first, and none is lost", async () => {
    const order = await place(here, here.alpha);
    const texts = Array.from({ length: 45 }, (_, at) => `message ${at}`);
    for (const text of texts) await write(here.alpha.sales, order, "provider-reseller", text);
    const seen: string[][] = [];
    for (let messages: string | undefined = ""; messages !== undefined; ) {
      const [above, below] = await threadsOn(here.alpha.sales, order, {
        thread: "provider-reseller",
        messages,
      });
      seen.push(above?.page.rows.map(({ text }) => text) ?? []);
      expect(below?.page.rows).toEqual([]);
      messages = above?.page.next;
    }
    expect(seen.map(({ length }) => length)).toEqual([20, 20, 5]);
    expect(seen.flat()).toEqual(texts.toReversed());
  });
});

describe("messages on a subscription", () => {
  it("are read by the two sides of their thread, and by nobody of another company", async () => {
    const subscription = await putRunning(here, here.alpha);
    const { sales, buyer } = here.alpha;
    await writeOn(here.provider, subscription, "provider-reseller", "Runs out in May");
    await writeOn(buyer, subscription, "reseller-customer", "Two seats more, please");
    const readBy = (actor: Actor) =>
      withPermission(actor, "subscription:read", async (scope) =>
        textsIn(
          (actor.side === "customer"
            ? await getFollowedSubscription(scope, { subscription })
            : await getSubscriptionRecord(scope, { subscription })
          ).threads,
        ),
      );
    const [above, below] = [["Runs out in May"], ["Two seats more, please"]];
    expect(await readBy(here.provider)).toEqual({ "provider-reseller": above });
    expect(await readBy(sales)).toEqual({ "provider-reseller": above, "reseller-customer": below });
    expect(await readBy(buyer)).toEqual({ "reseller-customer": below });
    for (const actor of [here.beta.sales, here.beta.buyer, there.provider])
      expect(await outcomeOf(writeOn(actor, subscription, "reseller-customer", "x"))).toBe("notFound");
  });
});
