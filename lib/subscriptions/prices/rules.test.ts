import { describe, expect, it } from "vitest";
import type { Terms } from "@/lib/subscriptions/terms/rules";
import {
  type PricesNow,
  priceAheadOf,
  pricedFrom,
  pricedOn,
  priceOn,
  pricesAtRenewal,
  retailAheadOf,
} from "./rules";

const yearly: Terms & { termEnd: string } = {
  ...{ firstDay: "2026-03-01", term: 0, termMonths: 12, period: "month", termEnd: "2027-03-01" },
  ...{ noticeDays: 30, renewal: "automatic" },
};
const monthly = { ...yearly, firstDay: "2026-01-31", termMonths: null, noticeDays: null };

describe("from when another price holds that is told on a day", () => {
  it.each([
    // 44 days before, but not earlier; at the latest 30 days before, as notice has.
    [yearly, "2027-01-15", undefined],
    [yearly, "2027-01-16", "2027-03-01"],
    [yearly, "2027-01-30", "2027-03-01"],
    [yearly, "2027-01-31", undefined],
    // In a leap year the same days before.
    [{ ...yearly, term: 1, termEnd: "2028-03-01" }, "2028-01-16", undefined],
    [{ ...yearly, term: 1, termEnd: "2028-03-01" }, "2028-01-17", "2028-03-01"],
    [{ ...yearly, term: 1, termEnd: "2028-03-01" }, "2028-01-31", "2028-03-01"],
    // A longer notice is kept, so that who is told can still leave.
    [{ ...yearly, noticeDays: 90 }, "2026-12-01", "2027-03-01"],
    [{ ...yearly, noticeDays: 90 }, "2026-12-02", undefined],
    [{ ...yearly, noticeDays: null }, "2027-01-30", "2027-03-01"],
    // Month by month, the first end that is far enough ahead, held to the ends of months.
    [{ ...monthly, term: 0, termEnd: "2026-02-28" }, "2026-02-15", "2026-03-31"],
    [{ ...monthly, term: 0, termEnd: "2026-02-28" }, "2026-01-31", undefined],
    [{ ...monthly, term: 1, termEnd: "2026-03-31" }, "2026-03-01", "2026-03-31"],
    [{ ...monthly, term: 1, termEnd: "2026-03-31" }, "2026-03-02", undefined],
    [{ ...monthly, firstDay: "2027-12-31", term: 1, termEnd: "2028-02-29" }, "2028-01-30", "2028-02-29"],
    // Where nothing follows by itself, no price follows either.
    [{ ...yearly, renewal: "manual" }, "2027-01-20", undefined],
    [{ ...yearly, renewal: "none" }, "2027-01-20", undefined],
    [{ ...yearly, blockedOn: "2026-12-01" }, "2027-01-20", undefined],
  ] as const)("%o on %s: %s", (terms, day, from) => {
    expect(pricedFrom(terms, day)).toBe(from);
  });
});

describe("at which prices it renews", () => {
  const paid = { retailRecurring: 4_190, transferRecurring: 3_300 };
  const now: PricesNow = {
    ...{ agreed: null, own: null, suggested: 4_490, transfer: 3_600, floorBp: null, ceilingBp: null },
  };
  it.each([
    ["as suggested", {}, 4_490, 3_600],
    ["at the reseller's own price", { own: 4_390 }, 4_390, 3_600],
    ["at an own price held to the floor", { own: 3_000, floorBp: 1_000 }, 4_041, 3_600],
    ["at an own price held to the ceiling", { own: 9_000, ceilingBp: 2_000 }, 5_388, 3_600],
    ["at what was agreed for the line alone", { agreed: 4_190, own: 4_390 }, 4_190, 3_600],
    ["directly, at the list price", { transfer: null, suggested: 5_000 }, 5_000, 3_300],
  ] as const)("%s", (_, more, retailRecurring, transferRecurring) => {
    expect(pricesAtRenewal(paid, { ...now, ...more })).toEqual({ retailRecurring, transferRecurring });
  });
});

it("a price holds from its day on, for what does not end before", () => {
  const ahead = { retailRecurring: 4_190, nextRetailRecurring: 4_490, nextPriceOn: "2027-03-01" };
  expect([priceOn(ahead, "2027-02-28"), priceOn(ahead, "2027-03-01")]).toEqual([4_190, 4_490]);
  expect(priceAheadOf(ahead, { kind: "renews", on: "2027-03-01", months: 12 })).toBe("2027-03-01");
  expect(priceAheadOf(ahead, { kind: "ends", lastDay: "2027-02-28" })).toBeUndefined();
  expect(priceAheadOf(ahead, { kind: "ends", lastDay: "2027-03-01" })).toBe("2027-03-01");
  expect(
    priceAheadOf({ retailRecurring: 1 }, { kind: "renews", on: "2027-03-01", months: 12 }),
  ).toBeUndefined();
});

it("both prices hold from their day on, and the one before stays where none was fixed", () => {
  const ahead = {
    ...{ retailRecurring: 4_190, nextRetailRecurring: 4_490, nextPriceOn: "2027-03-01" },
    ...{ transferRecurring: 3_300, nextTransferRecurring: 3_600 },
  };
  expect(pricedOn(ahead, "2027-02-28")).toEqual(ahead);
  expect(pricedOn(ahead, "2027-03-01")).toMatchObject({ retailRecurring: 4_490, transferRecurring: 3_600 });
  expect(pricedOn({ ...ahead, nextTransferRecurring: null }, "2027-03-01").transferRecurring).toBe(3_300);
});

it("of a price that changes between provider and reseller alone the customer is told no day", () => {
  const ahead = { retailRecurring: 4_190, nextRetailRecurring: 4_490, nextPriceOn: "2027-03-01" };
  const renews = { kind: "renews", on: "2027-03-01", months: 12 } as const;
  expect(retailAheadOf(ahead, renews)).toBe("2027-03-01");
  expect(retailAheadOf({ ...ahead, nextRetailRecurring: 4_190 }, renews)).toBeUndefined();
  expect(retailAheadOf(ahead, { kind: "ends", lastDay: "2027-02-28" })).toBeUndefined();
});
