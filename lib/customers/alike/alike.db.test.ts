import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { newId } from "@/db/columns";
import { AlikeError, AppError } from "@/lib/base/errors";
import { createCustomer } from "@/lib/customers/commands";
import { newCustomer } from "@/lib/customers/schema";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { openWorld, type World } from "@/test/world/world";

afterAll(closePools);

let here: World;
let there: World;
beforeEach(async () => {
  here = await openWorld();
  there = await openWorld();
});

const typed = { name: "Neukunde KG", city: "Köln", country: "DE", email: "info@netz.example" };
const made = { id: expect.any(String) };

async function create(actor: Actor, more: object = {}, key = newId()) {
  try {
    return await withPermission(actor, "customer:create", (scope) =>
      createCustomer(scope, newCustomer.parse({ ...typed, ...more, key })),
    );
  } catch (error) {
    if (error instanceof AlikeError) return error.alike.map(({ label, why }) => [label, why]);
    return error instanceof AppError ? error.key : error;
  }
}
const idOf = (written: unknown) => (written as { id: string }).id;

describe("a customer that the company may have already", () => {
  it("is a hint by name and town, and by the domain of its e-mail", async () => {
    expect(await create(here.alpha.sales)).toEqual(made);
    const known = "Neukunde KG, Köln";
    expect(await create(here.alpha.sales, { name: "NEUKUNDE kg", city: "koln", email: "" })).toEqual([
      [known, "name"],
    ]);
    expect(await create(here.alpha.sales, { name: "Else AG", email: "else@netz.example" })).toEqual([
      [known, "domain"],
    ]);
    expect(await create(here.alpha.sales, { city: "Bonn", email: "" })).toEqual(made);
    expect(await create(here.alpha.sales, { name: "Else AG", email: "one@gmail.com" })).toEqual(made);
    expect(await create(here.alpha.sales, { name: "Other AG", email: "two@gmail.com" })).toEqual(made);
  });

  it("is created anyway once its sender says that it is another one, and once for one form", async () => {
    const first = idOf(await create(here.alpha.sales));
    const key = newId();
    expect(await create(here.alpha.sales, {}, key)).toEqual([["Neukunde KG, Köln", "name"]]);
    expect(await create(here.alpha.sales, { anyway: newId() }, key)).toEqual([["Neukunde KG, Köln", "name"]]);
    const second = await create(here.alpha.sales, { anyway: first }, key);
    expect(second).toEqual(made);
    expect(idOf(second)).not.toBe(first);
    expect(await create(here.alpha.sales, { anyway: first }, key)).toEqual(second);
    expect(await create(here.alpha.sales, {}, key)).toEqual(second);
  });

  it("tells nothing of what others have: another reseller, the provider, another tenant, customers of colleagues", async () => {
    expect(await create(here.alpha.sales)).toEqual(made);
    expect(await create(here.beta.sales)).toEqual(made);
    expect(await create(there.alpha.sales)).toEqual(made);
    expect(await create({ ...here.alpha.assignedOnly, membershipId: newId() })).not.toEqual([
      ["Neukunde KG, Köln", "name"],
    ]);
  });

  it("shows the provider all, by the VAT number too", async () => {
    expect(await create(here.alpha.sales, { vatNumber: "DE136695976" })).toEqual(made);
    expect(await create(here.provider, { name: "Else AG", email: "", vatNumber: "DE136695976" })).toEqual([
      ["Neukunde KG, Köln", "vat"],
    ]);
    expect(await create(here.provider)).toEqual([["Neukunde KG, Köln", "name"]]);
  });
});
