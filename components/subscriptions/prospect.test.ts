import { expect, test } from "vitest";
import { speechIn } from "@/lib/i18n/speech";
import type { Standing } from "@/lib/subscriptions/rules";
import { noticeText, prospectCell, prospectText } from "./prospect";

const yearly = {
  ...{ firstDay: "2026-03-01", term: 0, termEnd: "2027-03-01", endsOn: null, termMonths: 12, noticeDays: 30 },
  ...{ period: "month", renewal: "automatic", state: "active" },
  ...{ quantity: 10, nextQuantity: null, retailRecurring: 419, currency: "EUR" },
} as const satisfies Standing & {
  quantity: number;
  nextQuantity: number | null;
  retailRecurring: number;
  currency: string;
};
const [english, german] = [speechIn("en"), speechIn("de")];
const day = "2027-01-30";

test("what renews says when, for how long, at which price, and until when it can be stopped", () => {
  expect(prospectText(yearly, english)).toBe("Renews on March 1, 2027 for 12 months at €41.90 per month.");
  expect(prospectText(yearly, german)).toBe(
    "Verlängert sich am 1. März 2027 um 12 Monate zu 41,90\u00a0€ pro Monat.",
  );
  expect(noticeText(yearly, day, english)).toBe(
    "Notice given by January 30, 2027 ends it on February 28, 2027.",
  );
  // A day late, notice leads a year further.
  expect(noticeText(yearly, "2027-01-31", english)).toBe(
    "Notice given by January 31, 2028 ends it on February 29, 2028.",
  );
  expect(prospectCell(yearly, english)).toEqual([
    { time: "Mar 1, 2027", at: "2027-03-01" },
    { note: "renews" },
  ]);
});

test("what goes on with fewer says with how many, and at which price", () => {
  const fewer = { ...yearly, state: "change pending", nextQuantity: 7 } as const;
  expect(prospectText(fewer, english)).toBe(
    "Renews on March 1, 2027 with 7 instead of 10 for 12 months at €29.33 per month.",
  );
});

test("without a term it goes on by the period of its price", () => {
  const monthly = { ...yearly, termMonths: null, renewal: "none", termEnd: "2026-04-01" } as const;
  expect(prospectText(monthly, english)).toBe("Renews on April 1, 2026 for 1 month at €41.90 per month.");
});

test.each([
  [{ renewal: "none" }, "Ends on February 28, 2027; it does not renew.", "ends"],
  [{ renewal: "manual" }, "Ends on February 28, 2027 unless it is renewed before.", "ends"],
  [
    { state: "notice given", endsOn: "2028-03-01" },
    "Ends on February 29, 2028: notice was given.",
    "notice given",
  ],
  [{ state: "ended", endsOn: "2026-12-24" }, "Ended on December 23, 2026.", "ended"],
  [
    { blockedBy: "item", blockedOn: "2026-12-01" },
    "Ends on February 28, 2027, since the provider no longer renews this item.",
    "ends: no longer renewed",
  ],
  [
    { blockedBy: "offer", blockedOn: "2026-12-01", renewal: "manual" },
    "Ends on February 28, 2027, since the provider no longer renews this offer.",
    "ends: no longer renewed",
  ],
] as const)("what ends, or has ended, says its last day: %o", (more, text, note) => {
  const standing = { ...yearly, ...more };
  expect(prospectText(standing, english)).toBe(text);
  expect(noticeText(standing, day, english)).toBeUndefined();
  expect(prospectCell(standing, english)).toEqual([expect.anything(), { note }]);
});

test("what the provider no longer renews, but could not end in time, renews once more and says when it ends", () => {
  const late = { ...yearly, blockedBy: "item", blockedOn: "2027-02-10" } as const;
  expect(prospectText(late, english)).toBe(
    "Renews on March 1, 2027 for 12 months at €41.90 per month. It then ends on February 29, 2028, since the provider no longer renews this item.",
  );
  expect(prospectText(late, german)).toContain(
    "Dann endet es am 29. Februar 2028, da der Anbieter diesen Artikel nicht mehr verlängert.",
  );
});
