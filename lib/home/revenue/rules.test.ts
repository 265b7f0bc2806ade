import { describe, expect, it } from "vitest";
import { monthsUntil } from "./rules";

describe("the months shown", () => {
  it("end with the current one and cross the year", () => {
    expect(monthsUntil(new Date("2026-02-15T12:00:00Z"), "Europe/Berlin", 4)).toEqual([
      "2025-11",
      "2025-12",
      "2026-01",
      "2026-02",
    ]);
    expect(monthsUntil(new Date("2026-02-15T12:00:00Z"), "Europe/Berlin")).toHaveLength(12);
  });

  it("turn at midnight of the place", () => {
    const night = new Date("2025-12-31T23:30:00Z");
    expect(monthsUntil(night, "Europe/Berlin", 1)).toEqual(["2026-01"]);
    expect(monthsUntil(night, "UTC", 1)).toEqual(["2025-12"]);
  });
});
