import { expect, it } from "vitest";
import type { Rated } from "@/lib/subscriptions/seats/rules";
import { chargeFor, seatsEffect } from "@/lib/subscriptions/seats/rules";
import { endOfTerm, noticeOn, termBeyond, termOn } from "@/lib/subscriptions/terms/rules";
import { canSwitch, extended, extensionsOf } from "./rules";

/** Ten at 12.00 a month for a year from a 31st of January, renewed once. */
const second: Rated = {
  ...{ model: "resale", currency: "EUR", quantity: 10, period: "month" },
  ...{ retailRecurring: 1_200, transferRecurring: 900, commissionBp: null },
  ...{ firstDay: "2026-01-31", term: 1, termMonths: 12, termEnd: "2028-01-31", noticeDays: 30 },
  renewal: "automatic",
};

it("is as long as the present term, or a usual longer one, at the price of today", () => {
  expect(extensionsOf(second, "2027-06-01")).toEqual([
    { months: 12, termEnd: "2029-01-31", total: 144_000 },
    { months: 24, termEnd: "2030-01-31", total: 288_000 },
    { months: 36, termEnd: "2031-01-31", total: 432_000 },
  ]);
  expect(
    extensionsOf({ ...second, termMonths: 1 }, "2026-03-15").map(({ months, termEnd }) => [months, termEnd]),
  ).toEqual([
    [1, "2026-04-30"],
    [12, "2027-03-31"],
    [24, "2028-03-31"],
    [36, "2029-03-31"],
  ]);
  expect(extensionsOf({ ...second, termMonths: null }, "2027-06-01")).toEqual([]);
  expect(extensionsOf({ ...second, renewal: "none" }, "2027-06-01")).toEqual([]);
});

it("reaches no further than five years from today", () => {
  const months = (day: string) => extensionsOf(second, day).map(({ months }) => months);
  expect(months("2026-01-31")).toEqual([12, 24, 36]);
  expect(months("2026-01-30")).toEqual([12, 24]);
  expect(months("2023-01-01")).toEqual([]);
});

it("follows without a gap, is what notice leads to, and later terms are as long", () => {
  const longer = { ...second, ...extended(second, 24) };
  expect(longer).toMatchObject({ termBase: 24, termMonths: 24, term: 0, termEnd: "2030-01-31" });
  expect(noticeOn(longer, "2027-06-01")).toEqual({ endsOn: "2030-01-31", until: "2030-01-01" });
  expect(endOfTerm(longer, 1)).toBe("2032-01-31");
  expect([termOn(longer, "2030-01-30"), termOn(longer, "2030-01-31")]).toEqual([0, 1]);
  expect(termBeyond(longer, "2033-05-01")).toEqual({ term: 2, termEnd: "2034-01-31" });
  // Agreed on again, for less: it counts from where the longer one ends.
  expect(extended(longer, 12)).toEqual({ termBase: 48, termMonths: 12, term: 0, termEnd: "2031-01-31" });
});

it("leaves billing days as they are, and what more units cost over the term reaches to its new end", () => {
  const longer = { ...second, ...extended(second, 24) };
  expect(chargeFor(longer, 1, "2027-12-31")).toEqual(
    expect.objectContaining({ days: 31, of: 31, until: "2028-01-31", months: 24 }),
  );
  expect(seatsEffect(longer, 11, "2027-12-31")).toMatchObject({ overTerm: 1_200 + 24 * 1_200 });
});

it("is switched off until the last day of notice, and on at any time", () => {
  expect(canSwitch(second, "2028-01-01")).toBe(true);
  expect(canSwitch(second, "2028-01-02")).toBe(false);
  expect(canSwitch({ ...second, renewal: "manual" }, "2028-01-30")).toBe(true);
  expect(canSwitch({ ...second, renewal: "none" }, "2027-01-01")).toBe(false);
  expect(canSwitch({ ...second, termMonths: null }, "2027-01-01")).toBe(false);
});
