import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { customerNotifications } from "@/db/schema";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { endMails } from "@/lib/notifications/mails/ending";
import { customerEvents } from "@/lib/notifications/rules";
import { asOwner } from "@/test/world/acting";
import { openWorld, type World } from "@/test/world/world";
import { chooseForCustomer } from "./commands";

let here: World;
beforeAll(async () => {
  here = await openWorld();
});
afterAll(closePools);

const all = [...customerEvents] as string[];
const choose = (actor: Actor, told: string[], was: string[]) =>
  withPermission(actor, "customer:edit", (scope) =>
    chooseForCustomer(scope, { customer: here.alpha.customerId, told, was, locale: "de" }),
  );
const off = async () => {
  const [found] = await asOwner(here.tenantId, (db) =>
    db
      .select({ off: customerNotifications.off })
      .from(customerNotifications)
      .where(
        and(
          eq(customerNotifications.tenantId, here.tenantId),
          eq(customerNotifications.customerId, here.alpha.customerId),
        ),
      ),
  );
  return found?.off;
};

it("a page that was shown before takes nothing back that its reader did not touch", async () => {
  const without = (...kinds: string[]) => all.filter((each) => !kinds.includes(each));
  await choose(here.alpha.sales, without("order-shipped"), []);
  expect(await off()).toEqual(["order-shipped"]);
  // Meanwhile the customer ends mails by the link in one of them.
  const ended = { tenantId: here.tenantId, of: "customer", id: here.alpha.customerId } as const;
  await endMails({ ...ended, kind: "order-placed" });
  await choose(here.alpha.sales, without("order-confirmed"), ["order-shipped"]);
  expect((await off())?.toSorted()).toEqual(["order-confirmed", "order-placed"]);
  // Who sees that it is off may switch it on.
  await choose(here.alpha.sales, all, ["order-confirmed", "order-placed"]);
  expect(await off()).toEqual([]);
});

it("of another company's customer nothing is chosen", async () => {
  await expect(choose(here.beta.sales, all, [])).rejects.toMatchObject({ key: "notFound" });
  await expect(choose(here.provider, all, [])).rejects.toMatchObject({ key: "notFound" });
  await choose(here.alpha.sales, all, []);
});
