import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { newId } from "@/db/columns";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { getOrderRecord } from "@/lib/orders/record/queries";
import { commands, get, place } from "@/lib/orders/test/moving";
import type { Thread } from "@/lib/threads/rules";
import { entries, readOn, threadsOn, write } from "@/lib/threads/test/writing";
import { outcomeOf } from "@/test/world/acting";
import { openWorld, type World } from "@/test/world/world";

let here: World;
beforeAll(async () => {
  here = await openWorld();
});
afterAll(closePools);

describe("a question about an order", () => {
  it("is a message that holds it up until it is answered, with one entry for each", async () => {
    const order = await place(here, here.alpha);
    await commands.ask(here.provider, order, 1);
    expect(await threadsOn(here.alpha.sales, order)).toMatchObject([
      { page: { rows: [{ kind: "question", text: "because", authorSide: "provider" }] }, unread: 1 },
      { page: { rows: [] } },
    ]);
    const key = newId();
    const answer = (text = "Rack 4,\nfrom the top") =>
      write(here.alpha.sales, order, "provider-reseller", text, { key, answers: 2 });
    await answer();
    await answer();
    expect(await outcomeOf(answer("Rack 5"))).toBe("formUsed");
    expect(await get(here.provider, order)).toMatchObject({
      state: "placed",
      stateReason: "Rack 4, from the top",
      version: 3,
    });
    expect(await readOn(here.provider, order)).toEqual({
      "provider-reseller": ["because", "Rack 4,\nfrom the top"],
    });
    expect((await entries(here.tenantId, order)).map(({ action }) => action)).toEqual([
      "order-placed",
      "order-information-asked",
      "order-answered",
    ]);
    expect(await entries(here.tenantId, key)).toEqual([]);
  });

  it("is answered in words of the step as well, and of neither does a customer read", async () => {
    const order = await place(here, here.alpha);
    await commands.ask(here.provider, order, 1);
    const shown = await withPermission({ ...here.alpha.sales, customerMode: true }, "order:read", (scope) =>
      getOrderRecord(scope, { order }),
    );
    expect(JSON.stringify(shown)).not.toContain("because");
    await commands.answer(here.alpha.sales, order, 2);
    expect(await threadsOn(here.provider, order)).toMatchObject([
      { page: { rows: [{ kind: "answer" }, { kind: "question" }] } },
    ]);
    expect(await readOn(here.alpha.buyer, order)).toEqual({ "reseller-customer": [] });
  });

  it("is answered by whom it was put to, as it was seen, and in its thread", async () => {
    const order = await place(here, here.alpha);
    await commands.ask(here.provider, order, 1);
    const answer = (actor: Actor, thread: Thread, answers = 2) =>
      outcomeOf(write(actor, order, thread, "Rack 4", { answers }));
    expect(await answer(here.provider, "provider-reseller")).toBe("notFound");
    expect(await answer(here.alpha.sales, "reseller-customer")).toBe("notFound");
    expect(await answer(here.alpha.buyer, "provider-reseller")).toBe("notFound");
    expect(await answer(here.alpha.sales, "provider-reseller", 1)).toBe("edited");
    await write(here.alpha.sales, order, "provider-reseller", "Which one do you mean?");
    expect(await get(here.provider, order)).toMatchObject({ state: "information asked", version: 2 });
    expect(await answer(here.alpha.sales, "provider-reseller")).toBe("done");
    expect(await answer(here.alpha.sales, "provider-reseller", 3)).toBe("orderState");
    expect((await readOn(here.provider, order))["provider-reseller"]).toHaveLength(3);
  });
});
