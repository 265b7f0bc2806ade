import { expect, test } from "vitest";
import { beginOf, dayAfter, dayBefore } from "./calendar";

test("days are counted across months, leap days and changes of the clock", () => {
  expect(dayBefore("2026-03-30", 2)).toBe("2026-03-28");
  expect(dayBefore("2026-01-01", 3)).toBe("2025-12-29");
  expect(dayBefore("2028-03-01")).toBe("2028-02-29");
  expect(dayAfter("2026-10-24", 2)).toBe("2026-10-26");
  expect(dayAfter("2027-02-28")).toBe("2027-03-01");
});

test("a day begins where its time zone has it begin, also when the clocks change", () => {
  expect(beginOf("2026-03-29", "Europe/Berlin").toISOString()).toBe("2026-03-28T23:00:00.000Z");
  expect(beginOf("2026-03-30", "Europe/Berlin").toISOString()).toBe("2026-03-29T22:00:00.000Z");
  // 02:30 does not exist that night, and comes twice in the other one.
  expect(beginOf("2026-03-29", "Europe/Berlin", 7).toISOString()).toBe("2026-03-29T05:00:00.000Z");
  expect(beginOf("2026-10-25", "Europe/Berlin", 7).toISOString()).toBe("2026-10-25T06:00:00.000Z");
  // In Chile the clocks change at midnight: the day begins at one.
  expect(beginOf("2026-09-06", "America/Santiago").toISOString()).toBe("2026-09-06T04:00:00.000Z");
});
