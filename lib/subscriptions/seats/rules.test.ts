import { expect, it } from "vitest";
import { chargeFor, type Rated, seatsEffect } from "./rules";

/** Ten for 12.00 a month, of which 9.00 go to the provider, for a year from 15 January. */
const ten: Rated = {
  ...{ model: "resale", currency: "EUR", quantity: 10, period: "month" },
  ...{ retailRecurring: 1_200, transferRecurring: 900, commissionBp: 1_000 },
  ...{
    firstDay: "2026-01-15",
    term: 0,
    termMonths: 12,
    termEnd: "2027-01-15",
    noticeDays: 30,
    renewal: "automatic",
  },
};

it.each([
  // A whole period, on the billing day itself and on the first day.
  ["2026-01-15", { days: 31, of: 31, until: "2026-02-15", retailOnce: 6_000, billedOnce: 4_500 }],
  ["2026-02-15", { days: 28, of: 28, until: "2026-03-15", retailOnce: 6_000, billedOnce: 4_500 }],
  // The last day of a period: 60.00 / 31 = 1.935, 45.00 / 31 = 1.452.
  ["2026-02-14", { days: 1, of: 31, until: "2026-02-15", retailOnce: 194, billedOnce: 145 }],
  // 10 of 30 days.
  ["2026-05-05", { days: 10, of: 30, until: "2026-05-15", retailOnce: 2_000, billedOnce: 1_500 }],
] as const)("five more on %s are due for the rest of the period: %o", (day, charge) => {
  expect(chargeFor(ten, 5, day)).toMatchObject(charge);
});

it("billing days of what began on a 31st are the last days of shorter months", () => {
  const monthly = { ...ten, firstDay: "2027-12-31", termMonths: null };
  expect(chargeFor(monthly, 1, "2028-02-15")).toMatchObject({ days: 14, of: 29, until: "2028-02-29" });
  expect(chargeFor(monthly, 1, "2028-02-29")).toMatchObject({ days: 31, of: 31, until: "2028-03-31" });
});

it("a price for a quarter or a year is shared by the days of the quarter or year", () => {
  expect(chargeFor({ ...ten, period: "quarter" }, 1, "2026-04-01")).toMatchObject({
    ...{ days: 14, of: 90, until: "2026-04-15", retailOnce: 187 },
  });
  expect(chargeFor({ ...ten, period: "year" }, 2, "2026-07-02")).toMatchObject({
    ...{ days: 197, of: 365, until: "2027-01-15", retailOnce: 1_295 },
  });
});

it("leaves a reseller the difference, an agent its commission, and nothing of what the provider sells itself", () => {
  const left = (model: Rated["model"]) => chargeFor({ ...ten, model }, 5, "2026-05-05");
  expect(left("resale")).toMatchObject({ billedOnce: 1_500, leftOnce: 500 });
  expect(left("agency")).toMatchObject({ billedOnce: 2_000, leftOnce: 200 });
  expect(left("direct")).toMatchObject({ billedOnce: 2_000, leftOnce: 0 });
});

it("more cost something now, every month, and over the rest of the term", () => {
  expect(seatsEffect(ten, 15, "2026-05-05")).toMatchObject({
    ...{ kind: "more", by: 5, monthly: { before: 12_000, after: 18_000 } },
    // Ten days, then eight months until 15 January.
    overTerm: 2_000 + 8 * 6_000,
  });
  // In the second year the term is the second one.
  const second = { ...ten, term: 1, termEnd: "2028-01-15" };
  expect(seatsEffect(second, 11, "2027-12-20")).toMatchObject({ overTerm: 1_006 });
});

it("fewer change nothing before the term is over, and as many as there are nothing at all", () => {
  expect(seatsEffect(ten, 7, "2026-05-05")).toEqual({
    ...{ kind: "fewer", quantity: 7, by: 3, on: "2027-01-15", monthly: { before: 12_000, after: 8_400 } },
  });
  expect(seatsEffect(ten, 10, "2026-05-05")).toMatchObject({ kind: "same" });
});

it("more cost what they do from that day on, once another price holds", () => {
  const ahead = {
    ...ten,
    ...{ nextRetailRecurring: 1_500, nextTransferRecurring: 1_000, nextPriceOn: "2026-05-05" },
  };
  expect(seatsEffect(ahead, 15, "2026-05-04")).toMatchObject({ monthly: { before: 12_000, after: 18_000 } });
  expect(seatsEffect(ahead, 15, "2026-05-05")).toMatchObject({
    monthly: { before: 15_000, after: 22_500 },
    charge: { retailOnce: 2_500, billedOnce: 1_667, leftOnce: 833 },
    overTerm: 2_500 + 8 * 7_500,
  });
  expect(chargeFor(ahead, 5, "2026-05-05")).toMatchObject({ retailOnce: 2_500, billedOnce: 1_667 });
});
