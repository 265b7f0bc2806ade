import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { newId } from "@/db/columns";
import { MOST_KEPT } from "@/lib/customers/rules";
import { edit, entriesOf, make, record } from "@/lib/customers/test/written";
import type { Actor } from "@/lib/door/actor";
import { outcomeOf } from "@/test/world/acting";
import { openWorld, type World } from "@/test/world/world";
import { removeAddress, saveAddress } from "./commands";
import { getAddressForm } from "./queries";
import { savedAddress } from "./schema";

let here: World;
let there: World;
beforeAll(async () => {
  here = await openWorld();
  there = await openWorld();
});
afterAll(closePools);

describe("addresses", () => {
  const address = (customer: string, more: Record<string, string> = {}) =>
    savedAddress.parse({
      customer,
      id: newId(),
      street: "Weg 1",
      billing: "possible",
      delivery: "possible",
      ...more,
    });
  const save = (actor: Actor, given: ReturnType<typeof address>) =>
    edit(actor, (scope) => saveAddress(scope, given));
  const usesOf = async (customer: string) => {
    const { addresses } = await record(here.alpha.sales, customer);
    return Object.fromEntries(
      addresses.map(({ street, billing, delivery }) => [street, [billing, delivery]]),
    );
  };

  it("have one default of each use, whatever is saved and removed", async () => {
    const customer = await make(here.alpha.sales);
    const first = address(customer);
    await save(here.alpha.sales, first);
    await save(here.alpha.sales, first);
    expect(await usesOf(customer)).toEqual({ "Weg 1": ["default", "default"] });
    const store = address(customer, { street: "Lager 2", billing: "no", delivery: "default" });
    await save(here.alpha.sales, store);
    expect(await usesOf(customer)).toEqual({
      "Weg 1": ["default", "possible"],
      "Lager 2": ["no", "default"],
    });
    await save(here.alpha.sales, { ...first, version: 1, billing: "no", delivery: "possible" });
    expect(await usesOf(customer)).toEqual({ "Weg 1": ["no", "possible"], "Lager 2": ["no", "default"] });
    await edit(here.alpha.sales, (scope) => removeAddress(scope, { customer, id: store.id }));
    expect(await usesOf(customer)).toEqual({ "Weg 1": ["no", "default"] });
    const actions = (await entriesOf(here, customer)).map(({ action }) => action).sort();
    expect(actions).toEqual([
      "customer-address-removed",
      ...Array(3).fill("customer-address-saved"),
      "customer-created",
    ]);
  });

  it("stay consistent when many are made the default at once", async () => {
    const customer = await make(here.alpha.sales);
    const many = Array.from({ length: 8 }, (_, at) =>
      address(customer, { street: `Weg ${at}`, delivery: "default" }),
    );
    await Promise.all(many.map((each) => save(here.alpha.sales, each)));
    const { addresses } = await record(here.alpha.sales, customer);
    expect(addresses).toHaveLength(8);
    expect(addresses.filter(({ billing }) => billing === "default")).toHaveLength(1);
    expect(addresses.filter(({ delivery }) => delivery === "default")).toHaveLength(1);
  });

  it("are at most as many as are listed, however many are added at once", async () => {
    const customer = await make(here.alpha.sales);
    const known = Array.from({ length: MOST_KEPT - 1 }, () => address(customer));
    await edit(here.alpha.sales, async (scope) => {
      for (const each of known) await saveAddress(scope, each);
    });
    const told = await Promise.all(
      Array.from({ length: 4 }, () => outcomeOf(save(here.alpha.sales, address(customer)))),
    );
    expect(told.sort()).toEqual(["done", ...Array(3).fill("tooManyAddresses")]);
    const [first] = known;
    if (!first) throw new Error("no address");
    expect(await outcomeOf(save(here.alpha.sales, { ...first, version: 1, city: "Köln" }))).toBe("done");
    expect((await record(here.alpha.sales, customer)).addresses).toHaveLength(MOST_KEPT);
    await edit(here.alpha.sales, (scope) => removeAddress(scope, { customer, id: first.id }));
    expect(await outcomeOf(save(here.alpha.sales, address(customer)))).toBe("done");
  });

  it("keep their default when a form is sent twice, after another became it", async () => {
    const customer = await make(here.alpha.sales);
    const [first, second] = ["Weg 1", "Weg 2"].map((street) =>
      address(customer, { street, delivery: "default" }),
    );
    if (!first || !second) throw new Error("no address");
    for (const each of [first, second, first]) await save(here.alpha.sales, each);
    expect(await usesOf(customer)).toEqual({
      "Weg 1": ["default", "possible"],
      "Weg 2": ["possible", "default"],
    });
  });

  it("tell the second of two editors", async () => {
    const customer = await make(here.alpha.sales);
    const given = address(customer);
    await save(here.alpha.sales, given);
    await save(here.alpha.sales, { ...given, version: 1, city: "Köln" });
    expect(await outcomeOf(save(here.alpha.sales, { ...given, version: 1, city: "Bonn" }))).toBe("edited");
    expect((await record(here.alpha.sales, customer)).addresses[0]).toMatchObject({
      city: "Köln",
      version: 2,
    });
  });

  it("are not to be had of anybody else's customer", async () => {
    const mine = await make(here.alpha.sales);
    const given = address(mine);
    await save(here.alpha.sales, given);
    for (const [actor, customer] of [
      [here.beta.sales, mine],
      [there.alpha.sales, mine],
      [here.alpha.assignedOnly, mine],
      [here.provider, mine],
      [here.alpha.sales, here.beta.customerId],
    ] as const) {
      expect(await outcomeOf(save(actor, address(customer)))).toBe("notFound");
      expect(await outcomeOf(save(actor, { ...given, customer, version: 1 }))).toBe("notFound");
      expect(await outcomeOf(edit(actor, (scope) => removeAddress(scope, { customer, id: given.id })))).toBe(
        "notFound",
      );
      const form = edit(actor, (scope) => getAddressForm(scope, { customer, address: given.id }));
      expect(await outcomeOf(form)).toBe("notFound");
    }
    expect(await outcomeOf(save(here.beta.sales, { ...given, customer: here.beta.customerId }))).toBe(
      "tryAgain",
    );
    const direct = await make(here.provider);
    await save(here.provider, address(direct));
    expect((await record(here.provider, direct)).addresses).toHaveLength(1);
    expect((await record(here.provider, mine)).addresses).toHaveLength(1);
  });

  it.each([
    [{ street: "", city: "" }, ["street"]],
    [{ billing: "no", delivery: "no" }, ["delivery"]],
    [{ country: "XX" }, ["country"]],
    [{ billing: "always" }, ["billing"]],
  ])("are refused with %j", (more, path) => {
    const parsed = savedAddress.safeParse({
      ...{ customer: newId(), id: newId(), street: "Weg 1", billing: "possible", delivery: "possible" },
      ...more,
    });
    expect(parsed.error?.issues.map((issue) => issue.path)).toEqual([path]);
  });
});
