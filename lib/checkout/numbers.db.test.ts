import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { closePools } from "@/db/client";
import { withPermission } from "@/lib/door/scope";
import { asOwner } from "@/test/world/acting";
import { type Company, putCustomer } from "@/test/world/companies";
import { fillBasket } from "@/test/world/orders";
import { openWorld, type World } from "@/test/world/world";
import { placeOrder } from "./commands";
import { everything, fillAll, numbered, numbers, place } from "./test/checkout";

let here: World;

beforeEach(async () => {
  here = await openWorld();
  // A look-alike, which nothing here may touch.
  await openWorld();
});
afterAll(closePools);

const moreCustomers = ({ tenantId }: World, { resellerId }: Company) =>
  asOwner(tenantId, (db) => putCustomer(db, { tenantId, resellerId }));

describe("the number of an order", () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllEnvs();
  });

  it.each([
    ["Europe/Berlin", "2027-12-31T23:30:00Z", "O-2028-00001"],
    ["Europe/Berlin", "2027-12-31T22:30:00Z", "O-2027-00001"],
    ["America/New_York", "2028-01-01T04:30:00Z", "O-2027-00001"],
    ["America/New_York", "2028-01-01T05:30:00Z", "O-2028-00001"],
  ])("bears the year it is in %s at %s: %s", async (zone, now, number) => {
    const given = await fillAll(here, here.alpha);
    vi.stubEnv("KONTOR_TIME_ZONE", zone);
    vi.useFakeTimers({ now: new Date(now), toFake: ["Date"] });
    expect((await place(here.alpha.sales, given)).number).toBe(number);
  });
});

describe("numbers", () => {
  it("have no gaps under parallel and aborted orders", async () => {
    const abort = new Error("aborted on purpose");
    const attempts = Array.from({ length: 20 }, async (_, at) => {
      const company = at % 2 ? here.alpha : here.beta;
      const customer = await moreCustomers(here, company);
      const given = await fillBasket(company.sales, customer, everything(here));
      if (at % 5) return place(company.sales, given);
      return withPermission(company.sales, "order:place", async (scope) => {
        await placeOrder(scope, given);
        throw abort;
      });
    });
    const ended = await Promise.allSettled(attempts);
    expect(ended.filter(({ status }) => status === "rejected")).toHaveLength(4);
    expect(await numbers(here)).toEqual(numbered(...Array.from({ length: 16 }, (_, at) => at + 1)));
  });
});
