import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { items, offers, resellers, subscriptions } from "@/db/schema";
import { changeItems } from "@/lib/catalogue/bulk/commands";
import { undoItems } from "@/lib/catalogue/bulk/undo/commands";
import { changeItem, moveItem } from "@/lib/catalogue/commands";
import { getItem } from "@/lib/catalogue/records";
import { changedItem } from "@/lib/catalogue/schema";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { today } from "@/lib/i18n/locale";
import { turnSubscriptionsOf } from "@/lib/subscriptions/jobs";
import { getSubscription } from "@/lib/subscriptions/queries";
import { changeSeats } from "@/lib/subscriptions/seats/commands";
import { endOfTerm } from "@/lib/subscriptions/terms/rules";
import { putRunning } from "@/lib/subscriptions/test/running";
import { asOwner, outcomeOf } from "@/test/world/acting";
import { openWorld, type World } from "@/test/world/world";
import { extendTerm, switchRenewal } from "./commands";

let here: World;
let there: World;
beforeAll(async () => {
  here = await openWorld();
  there = await openWorld();
});
afterAll(closePools);

/** Something that begins on the day of a test, which is one day however long it takes. */
const beginning = (firstDay: string) => {
  const terms = { firstDay, termMonths: 12, period: "month", noticeDays: 30 } as const;
  return { ...terms, termEnd: endOfTerm(terms, 0), renewal: "automatic" } as const;
};
let day: string;
let begun: ReturnType<typeof beginning>;
beforeEach(() => {
  day = today();
  begun = beginning(day);
});

const row = async (id: string, { tenantId } = here) => {
  const [found] = await asOwner(tenantId, (db) =>
    db
      .select()
      .from(subscriptions)
      .where(and(eq(subscriptions.tenantId, tenantId), eq(subscriptions.id, id))),
  );
  return found;
};
/** Something of another item of the world than the tests beside it use. */
const put = (at: number, more = {}) => {
  const of = here.items[at] ?? { itemId: "", offerId: "" };
  return putRunning(here, here.alpha, { ...begun, itemId: of.itemId, offerId: of.offerId, ...more });
};
const setItem = (at: number, state: "active" | "sales ended" | "no renewal") =>
  asOwner(here.tenantId, (db) =>
    db
      .update(items)
      .set({ state })
      .where(and(eq(items.tenantId, here.tenantId), eq(items.id, here.items[at]?.itemId ?? ""))),
  );
const move = async (at: number, step: "endSales" | "endRenewal" | "activate") => {
  const id = here.items[at]?.itemId ?? "";
  const [item] = await asOwner(here.tenantId, (db) =>
    db
      .select({ version: items.version })
      .from(items)
      .where(and(eq(items.tenantId, here.tenantId), eq(items.id, id))),
  );
  return withPermission(here.provider, "catalogue:edit", (scope) =>
    moveItem(scope, { id, version: item?.version ?? 0, move: step, free: false }),
  );
};
const seenBy = (actor: Actor, id: string) =>
  withPermission(actor, "subscription:read", (scope) => getSubscription(scope, id));

describe("when the sales of an item have ended", () => {
  it("what runs renews, until its renewals end too; then it ends with its term, and says why", async () => {
    const id = await put(0);
    const other = await putRunning(there, there.alpha, begun);
    await move(0, "endSales");
    expect(await row(id)).toMatchObject({ blockedBy: null, blockedOn: null });
    await move(0, "endRenewal");
    expect(await row(id)).toMatchObject({ blockedBy: "item", blockedOn: day, version: 1 });
    expect(await row(other, there)).toMatchObject({ blockedBy: null });
    for (const actor of [here.provider, here.alpha.sales])
      expect(await seenBy(actor, id)).toMatchObject({ blockedBy: "item" });
    await turnSubscriptionsOf(here.tenantId, begun.termEnd);
    expect(await row(id)).toMatchObject({ state: "ended", endsOn: begun.termEnd });
  });

  it("it renews again once it is back on sale", async () => {
    await setItem(0, "no renewal");
    const id = await put(0, { blockedBy: "item", blockedOn: "2026-01-05" });
    await move(0, "activate");
    expect(await row(id)).toMatchObject({ blockedBy: null, blockedOn: null });
    await turnSubscriptionsOf(here.tenantId, begun.termEnd);
    expect(await row(id)).toMatchObject({ state: "active", term: 1 });
  });

  it("it is renewed by nobody, and fewer are not planned for a term that does not follow", async () => {
    await setItem(0, "no renewal");
    const [id, manual] = [
      await put(0, { blockedBy: "item", blockedOn: day }),
      await put(0, { blockedBy: "item", blockedOn: day, renewal: "manual" }),
    ];
    const change = <T>(work: Parameters<typeof withPermission<T>>[2]) =>
      outcomeOf(withPermission(here.alpha.sales, "subscription:change", work));
    const seen = { version: 1, reason: null };
    expect(await change((scope) => extendTerm(scope, { id, ...seen, months: 12 }))).toBe("renewalBlocked");
    expect(await change((scope) => switchRenewal(scope, { id: manual, ...seen, renewal: "automatic" }))).toBe(
      "renewalBlocked",
    );
    expect(await change((scope) => changeSeats(scope, { id, ...seen, quantity: 2, on: day }))).toBe(
      "seatsEnd",
    );
    await setItem(0, "active");
    const open = await put(0, { renewal: "manual" });
    expect(await change((scope) => switchRenewal(scope, { id: open, ...seen, renewal: "automatic" }))).toBe(
      "done",
    );
    expect(
      await change((scope) => extendTerm(scope, { id: open, version: 2, reason: null, months: 12 })),
    ).toBe("done");
  });

  it("many items at once block theirs, and taking that back lets them renew", async () => {
    await setItem(0, "sales ended");
    const id = await put(0);
    const step = crypto.randomUUID();
    await withPermission(here.provider, "catalogue:edit", (scope) =>
      changeItems(
        scope,
        {
          ids: [here.items[0]?.itemId ?? ""],
          ...{ what: "state", move: "endRenewal", free: false, expected: 1, all: false },
        } as unknown as Parameters<typeof changeItems>[1],
        step,
      ),
    );
    expect(await row(id)).toMatchObject({ blockedBy: "item" });
    await withPermission(here.provider, "catalogue:edit", (scope) => undoItems(scope, { step }));
    expect(await row(id)).toMatchObject({ blockedBy: null });
    await setItem(0, "active");
  });
});

describe("an offer without renewal", () => {
  const of = () => here.items[0] ?? { itemId: "", offerId: "" };
  const set = (state: "active" | "no renewal") =>
    asOwner(here.tenantId, (db) =>
      db
        .update(offers)
        .set({ state, updatedAt: new Date() })
        .where(and(eq(offers.tenantId, here.tenantId), eq(offers.id, of().offerId))),
    );

  it("lets its own end, from the form of its item on", async () => {
    const id = await put(0);
    await setItem(0, "sales ended");
    const { item, offers: listed } = await withPermission(here.provider, "catalogue:read", (scope) =>
      getItem(scope, of().itemId),
    );
    const [offer] = listed.filter((each) => each.id === of().offerId);
    const form = {
      ...{ id: item.id, version: String(item.version), sku: item.sku, kind: item.kind, free: "on" },
      ...{ "texts-de-name": item.name, "offers-0-id": of().offerId, "offers-0-kind": offer?.kind },
      ...{ "offers-0-oneTime": "500", "offers-0-recurring": "", "offers-0-period": "" },
    };
    const save = (state: string, version: number) =>
      withPermission(here.provider, "catalogue:edit", (scope) =>
        changeItem(
          scope,
          changedItem({ locale: "en", currency: "EUR" }).parse({
            ...form,
            version: String(version),
            "offers-0-state": state,
          }),
        ),
      );
    await save("no renewal", item.version);
    expect(await row(id)).toMatchObject({ blockedBy: "offer", blockedOn: day });
    await save("sales ended", item.version + 1);
    expect(await row(id)).toMatchObject({ blockedBy: null, blockedOn: null });
    await setItem(0, "active");
    await set("active");
  });

  it("is noticed on the day of the end, too, where a server of the version before took its renewal away", async () => {
    const id = await put(0);
    await set("no renewal");
    await turnSubscriptionsOf(here.tenantId, begun.termEnd);
    expect(await row(id)).toMatchObject({ state: "ended", blockedBy: "offer", blockedOn: day });
    await set("active");
  });
});

describe("a suspended reseller", () => {
  it("keeps what runs, which renews", async () => {
    const id = await putRunning(there, there.beta, begun);
    await asOwner(there.tenantId, (db) =>
      db
        .update(resellers)
        .set({ state: "suspended" })
        .where(and(eq(resellers.tenantId, there.tenantId), eq(resellers.id, there.beta.resellerId))),
    );
    await turnSubscriptionsOf(there.tenantId, begun.termEnd);
    expect(await row(id, there)).toMatchObject({ state: "active", term: 1 });
  });
});
