import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { offers } from "@/db/schema";
import { today } from "@/lib/i18n/locale";
import { endOfTerm } from "@/lib/subscriptions/terms/rules";
import { putRunning } from "@/lib/subscriptions/test/running";
import { asOwner, outcomeOf } from "@/test/world/acting";
import { openWorld, type World } from "@/test/world/world";
import { asked, commands, requestOf } from "./test/asking";

let here: World;
let there: World;
beforeAll(async () => {
  here = await openWorld();
  there = await openWorld();
});
afterAll(closePools);

const running = () => {
  const terms = { firstDay: today(), termMonths: 12, period: "month" } as const;
  const more = { ...terms, termEnd: endOfTerm(terms, 0), noticeDays: 30, renewal: "automatic" as const };
  return putRunning(here, here.alpha, more);
};
const five = { kind: "more", quantity: 5 } as const;

describe("somebody else's request", () => {
  it("is not there for other resellers, customers and tenants, to read or to decide", async () => {
    await asOwner(here.tenantId, (db) =>
      db
        .update(offers)
        .set({ needsYes: ["more"] })
        .where(eq(offers.tenantId, here.tenantId)),
    );
    const id = await running();
    await asked(here.alpha.buyer, id, five);
    const request = await requestOf(here.tenantId, id);
    for (const actor of [here.beta.sales, there.provider, there.alpha.sales, here.alpha.assignedOnly]) {
      for (const step of [commands.accept, commands.passOn, commands.withdraw])
        expect(await outcomeOf(step(actor, request))).toBe("notFound");
      expect(await outcomeOf(commands.refuse(actor, request, "No"))).toBe("notFound");
    }
    for (const actor of [here.beta.buyer, there.alpha.buyer]) {
      expect(await outcomeOf(commands.withdraw(actor, request))).toBe("notFound");
      expect(await outcomeOf(asked(actor, id, five))).toBe("notFound");
      expect(await commands.seen(actor, id)).toBeUndefined();
    }
    expect(await requestOf(here.tenantId, id)).toEqual(request);
    await commands.withdraw(here.alpha.buyer, request);
  });

  it("is not decided by who may not change subscriptions: the customer that asked, and the margin-blind", async () => {
    const id = await running();
    await asked(here.alpha.buyer, id, five);
    const request = await requestOf(here.tenantId, id);
    for (const actor of [here.alpha.buyer, here.alpha.assistant]) {
      expect(await outcomeOf(commands.accept(actor, request))).toBe("forbidden");
      expect(await outcomeOf(commands.refuse(actor, request, "No"))).toBe("forbidden");
    }
  });
});
