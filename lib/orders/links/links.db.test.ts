import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { newId } from "@/db/columns";
import { orders, secretLinks } from "@/db/schema";
import { newToken } from "@/lib/base/tokens";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { openLink } from "@/lib/links/opened";
import { listOrderLinks } from "@/lib/links/queries";
import { commands, place } from "@/lib/orders/test/moving";
import { asOwner, outcomeOf } from "@/test/world/acting";
import { openWorld, type World } from "@/test/world/world";
import { makeOrderLink, revokeOrderLink } from "./commands";
import { getSharedOrder } from "./queries";

let here: World;
let there: World;
let order: string;
beforeAll(async () => {
  here = await openWorld();
  there = await openWorld();
  order = await place(here, here.alpha);
  await commands.confirm(here.provider, order, 1);
});
afterAll(closePools);

const make = (actor: Actor, of: string, go: "show" | "mail" = "show", key = newId()) =>
  withPermission(actor, "message:write", (scope) => makeOrderLink(scope, { order: of, key, go }));
const open = (token: string, { slug } = here) => openLink({ tenant: slug, token, kind: "order" });
const made = async (of = order) => (await make(here.alpha.sales, of)).made ?? { id: "", token: "" };
const read = async (token: string) => {
  const { reader, orderId } = (await open(token)) ?? {};
  if (!reader || !orderId) throw new Error("the link opens nothing");
  return withPermission(
    reader,
    "order:read",
    (scope) => getSharedOrder(scope, { order: orderId }),
    "read only",
  );
};
const change = (id: string, set: Partial<typeof secretLinks.$inferInsert>) =>
  asOwner(here.tenantId, (db) => db.update(secretLinks).set(set).where(eq(secretLinks.id, id)));

describe("a link to follow an order", () => {
  it("opens it without an account, and keeps nothing but a hash", async () => {
    const { id, token } = await made();
    expect(Buffer.from(token, "base64url")).toHaveLength(32);
    expect((await read(token)).lines).toHaveLength(here.items.length);
    const [kept] = await asOwner(here.tenantId, (db) =>
      db.select().from(secretLinks).where(eq(secretLinks.id, id)),
    );
    expect(JSON.stringify(kept)).not.toContain(token);
    expect(kept?.lastOpenedAt).not.toBeNull();
  });

  it("tells neither prices nor people, reasons, addresses nor what the companies asked each other", async () => {
    const asked = await place(here, here.alpha);
    await commands.ask(here.provider, asked, 1);
    await commands.answer(here.alpha.sales, asked, 2);
    await commands.reject(here.provider, asked, 3);
    const shared = await read((await made(asked)).token);
    expect(shared.timeline.map(({ action }) => action)).toEqual(["order-rejected", "order-placed"]);
    const { seller, shop, ...told } = shared;
    expect([seller.name, shop]).toEqual([here.alpha.sales.resellerName, null]);
    const text = JSON.stringify(told);
    expect(text).not.toMatch(
      /because|price|total|retail|transfer|commission|contact|deliverTo|billTo|note\b/i,
    );
    expect(text).not.toContain(here.alpha.sales.userName);
    expect(text).not.toContain(here.provider.userName);
  });

  it("reads as the customer of that order: nothing of another one", async () => {
    const other = await place(here, here.beta);
    const { reader } = (await open((await made()).token)) as { reader: Actor };
    const shared = (id: string) =>
      outcomeOf(
        withPermission(reader, "order:read", (scope) => getSharedOrder(scope, { order: id }), "read only"),
      );
    expect(await shared(order)).toBe("done");
    expect(await shared(other)).toBe("notFound");
  });

  it("opens nothing once it is revoked, over, or the order is long over", async () => {
    const [revoked, over, long] = [await made(), await made(), await made()];
    for (const each of [revoked, over, long]) expect(await open(each.token)).toBeDefined();
    await withPermission(here.alpha.sales, "message:write", (scope) =>
      revokeOrderLink(scope, { id: revoked.id, order }),
    );
    await change(over.id, { expiresAt: new Date(Date.now() - 1) });
    for (const each of [revoked, over]) expect(await open(each.token)).toBeUndefined();
    const end = (days: number) =>
      asOwner(here.tenantId, (db) =>
        db
          .update(orders)
          .set({ state: "completed", stateChangedAt: sql`now() - make_interval(days => ${days}::int)` })
          .where(eq(orders.id, order)),
      );
    await end(89);
    expect(await open(long.token)).toBeDefined();
    await end(91);
    expect(await open(long.token)).toBeUndefined();
    await end(0);
  });

  it("is of its tenant alone, and a stranger's guesses are answered all alike", async () => {
    const { token } = await made();
    expect(await open(token, there)).toBeUndefined();
    expect(await open(newToken().token)).toBeUndefined();
    expect(await open("x")).toBeUndefined();
    expect(await openLink({ tenant: here.slug, token, kind: "calendar" })).toBeUndefined();
    // Many people share an address: what strangers guess there shuts nobody out.
    for (let tried = 0; tried < 70; tried++) await open(newToken().token);
    expect(await open(token)).toBeDefined();
  });

  it("is made by whoever sells the order, for its own customers, and once by one form", async () => {
    const key = newId();
    expect((await make(here.alpha.sales, order, "show", key)).made?.id).toBe(key);
    expect(await make(here.alpha.sales, order, "show", key)).toEqual({});
    expect(await outcomeOf(make(here.beta.sales, order))).toBe("notFound");
    expect(await outcomeOf(make(here.provider, order))).toBe("notFound");
    expect(await outcomeOf(make(there.alpha.sales, order))).toBe("notFound");
    expect(await outcomeOf(make(here.alpha.sales, order, "mail"))).toBe("nobodyToMail");
    const revoke = (actor: Actor) =>
      outcomeOf(
        withPermission(actor, "message:write", (scope) => revokeOrderLink(scope, { id: key, order })),
      );
    expect(await revoke(here.beta.sales)).toBe("notFound");
    expect(await revoke(here.provider)).toBe("notFound");
    expect(await revoke(here.alpha.sales)).toBe("done");
    expect(await revoke(here.alpha.sales)).toBe("notFound");
  });

  it("is seen by its own company alone, and there are only so many of it", async () => {
    const busy = await place(here, here.alpha);
    const { id } = await made(busy);
    const seen = (actor: Actor) =>
      withPermission(actor, "order:read", (scope) => listOrderLinks(scope, busy), "read only");
    expect((await seen(here.alpha.sales)).map((each) => each.id)).toEqual([id]);
    expect(await seen(here.provider)).toEqual([]);
    expect(await seen(here.beta.sales)).toEqual([]);
    for (let more = 1; more < 20; more++) await made(busy);
    expect(await outcomeOf(make(here.alpha.sales, busy))).toBe("tooManyLinks");
  });
});
