import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { newId } from "@/db/columns";
import { customerNotes } from "@/db/schema";
import { getCustomerRecord } from "@/lib/customers/record/queries";
import { customerPath } from "@/lib/customers/schema";
import { edit, entriesOf, make, record } from "@/lib/customers/test/written";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { PAGE_SIZE } from "@/lib/list/page";
import { outcomeOf } from "@/test/world/acting";
import { openWorld, type World } from "@/test/world/world";
import { addNote, removeNote } from "./commands";

let here: World;
let there: World;
beforeAll(async () => {
  here = await openWorld();
  there = await openWorld();
});
afterAll(closePools);

describe("notes", () => {
  const note = (actor: Actor, customer: string, text: string, key = newId()) =>
    edit(actor, (scope) => addNote(scope, { customer, key, text }));
  const textsOf = async (actor: Actor, customer: string) =>
    (await record(actor, customer)).notes.rows.map(({ text }) => text);

  it("are read by the company that wrote them alone", async () => {
    const customer = await make(here.alpha.sales);
    const key = newId();
    await note(here.alpha.sales, customer, "pays late", key);
    await note(here.alpha.sales, customer, "pays late", key);
    expect(await outcomeOf(note(here.alpha.sales, customer, "pays early", key))).toBe("formUsed");
    await note(here.provider, customer, "watch out");
    expect(await textsOf(here.alpha.sales, customer)).toEqual(["pays late"]);
    expect(await textsOf(here.provider, customer)).toEqual(["watch out"]);
    for (const actor of [here.beta.sales, there.provider, here.alpha.assignedOnly])
      expect(await outcomeOf(note(actor, customer, "x"))).toBe("notFound");
    const seen = JSON.stringify(await entriesOf(here, customer));
    expect(seen).toContain("customer-note-added");
    expect(seen).not.toMatch(/pays late|watch out/);
  });

  it("are paged through, the newest first, and none is lost", async () => {
    const customer = await make(here.alpha.sales);
    const texts = Array.from({ length: 2 * PAGE_SIZE + 1 }, (_, at) => `note ${at}`);
    await note(here.provider, customer, "the provider's");
    for (const text of texts) await note(here.alpha.sales, customer, text);
    const seen: string[] = [];
    const pages: number[] = [];
    let page: string | undefined;
    do {
      const address = customerPath.parse({ customer, notes: page });
      const { notes } = await withPermission(here.alpha.sales, "customer:read", (scope) =>
        getCustomerRecord(scope, address),
      );
      seen.push(...notes.rows.map(({ text }) => text));
      pages.push(notes.rows.length);
      page = notes.next;
    } while (page);
    expect(pages).toEqual([PAGE_SIZE, PAGE_SIZE, 1]);
    expect(seen).toEqual(texts.reverse());
  });

  it("are kept apart by the database, whatever is asked of it", async () => {
    const all = (actor: Actor) =>
      edit(actor, ({ tx }) => tx.select({ text: customerNotes.text }).from(customerNotes));
    const reseller = await all(here.alpha.sales);
    expect(reseller.map(({ text }) => text)).toContain("pays late");
    expect(JSON.stringify(reseller)).not.toContain("watch out");
    expect(JSON.stringify(await all(here.provider))).not.toContain("pays late");
    const forged = edit(here.beta.sales, ({ tx }) =>
      tx.insert(customerNotes).values({
        ...{ tenantId: here.tenantId, customerId: here.beta.customerId, text: "x", authorName: "x" },
        resellerId: here.alpha.resellerId,
      }),
    );
    await expect(forged).rejects.toMatchObject({ code: "42501" });
  });

  it("are removed by whoever wrote them, and by admins", async () => {
    const customer = await make(here.alpha.sales);
    await note(here.alpha.sales, customer, "mine");
    const [{ id } = { id: "" }] = (await record(here.alpha.sales, customer)).notes.rows;
    const remove = (actor: Actor) => outcomeOf(edit(actor, (scope) => removeNote(scope, { customer, id })));
    const colleague = { ...here.alpha.sales, userId: newId() };
    expect(await remove(colleague)).toBe("forbidden");
    expect(await remove(here.beta.sales)).toBe("notFound");
    expect(await remove(here.provider)).toBe("notFound");
    expect(await remove({ ...colleague, roles: ["admin"] })).toBe("done");
    expect(await textsOf(here.alpha.sales, customer)).toEqual([]);
  });
});
