import { expect, test } from "vitest";
import { phoneOf } from "./phone";

test.each([
  ["+49 221 123456", "+49221123456"],
  ["(+49) 30 12345", "+493012345"],
  ["+49 (0)30 12345", "+493012345"],
  ["(030) 1234-56", "030123456"],
  ["030 / 1234 – 56", "030123456"],
  ["+ 49 30 12345", "+493012345"],
  ["+49 30 12345 ext. 7", "+493012345;ext=7"],
  ["+49 30 12345 (Durchwahl 12)", "+493012345;ext=12"],
  ["+49 30 12345-0 (Zentrale)", "+4930123450"],
  ["0221 123456, Frau Meier", "0221123456"],
  ["1-800-555-0100 x22", "18005550100;ext=22"],
  ["1-800-FLOWERS", "18003569377"],
  ["+81 ３−１２３４", "+8131234"],
  ["call me", undefined],
  ["12", undefined],
  ["+49 30 12345 abc", undefined],
  ["+49 30 12345 (Zentrale", undefined],
  ["1234567890123456789012345", undefined],
  ["030 12345\n0221 12345", undefined],
  ["", undefined],
])("%j is dialled as %j", (typed, dialled) => {
  expect(phoneOf(typed)).toBe(dialled);
});
