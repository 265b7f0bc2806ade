import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readLines, readShown, withQuantities, writeLines, writeShown } from "./rules";
import { basketAddress, pickedLines, placedOrder } from "./schema";

const a = "019aaf00-0000-7000-8000-00000000000a";
const b = "019aaf00-0000-7000-8000-00000000000b";

describe("chosen lines in an address", () => {
  test("come back as they were written", () => {
    const lines = fc.uniqueArray(
      fc.record({ offerId: fc.uuid(), quantity: fc.integer({ min: 1, max: 9999 }) }),
      { selector: ({ offerId }) => offerId, maxLength: 100 },
    );
    fc.assert(
      fc.property(lines, (given) => {
        expect(readLines(writeLines(given))).toEqual(given);
      }),
    );
  });

  test("merge equal offers", () => {
    expect(readLines(`${a}:2,${b}:1,${a}:3`)).toEqual([
      { offerId: a, quantity: 5 },
      { offerId: b, quantity: 1 },
    ]);
  });

  test.each([
    `${a}:0`,
    `${a}:10000`,
    `${a}:-1`,
    `${a}:1.5`,
    `${a}:9999,${a}:1`,
    `${a}`,
    "x:1",
    `${a}:1,`,
    `${a}:1 `,
    Array.from({ length: 101 }, (_, at) => `${a.slice(0, -3)}${String(at).padStart(3, "0")}:1`).join(","),
  ])("are refused beyond the limits: %#", (text) => {
    expect(readLines(text)).toBeUndefined();
    expect(basketAddress.parse({ line: text }).lines).toEqual([]);
    expect(placedOrder.safeParse({ customer: a, lines: text, versionId: a, key: a }).success).toBe(false);
  });

  test("whatever stands there, nothing is thrown", () => {
    fc.assert(fc.property(fc.string(), (text) => void readLines(text)));
  });
});

test("typed quantities change, add and take out lines; the order of choosing stays", () => {
  const lines = [
    { offerId: a, quantity: 1 },
    { offerId: b, quantity: 2 },
  ];
  expect(withQuantities(lines, [{ offerId: a, quantity: 4 }])).toEqual([
    { offerId: a, quantity: 4 },
    lines[1],
  ]);
  expect(withQuantities(lines, [{ offerId: a, quantity: 0 }])).toEqual([lines[1]]);
  expect(
    withQuantities(
      [],
      [
        { offerId: b, quantity: 3 },
        { offerId: a, quantity: null },
      ],
    ),
  ).toEqual([{ offerId: b, quantity: 3 }]);
});

test("a form's pairs of offer and quantity stay together, one or many", () => {
  const form = { customer: a, lines: "", go: "stay" };
  expect(pickedLines.parse({ ...form, offer: a, quantity: " 3 " })).toMatchObject({
    offer: [a],
    quantity: [3],
  });
  expect(pickedLines.parse({ ...form, offer: [a, b], quantity: ["", "2"] })).toMatchObject({
    offer: [a, b],
    quantity: [0, 2],
  });
  const wrong = pickedLines.safeParse({ ...form, offer: [a, b], quantity: ["1", "many"] });
  expect(wrong.error?.issues).toMatchObject([{ path: ["quantity", 1], message: "number" }]);
});

test("prices that were shown come back as they were written", () => {
  const shown = [
    { offerId: a, oneTime: 100, recurring: null },
    { offerId: b, oneTime: null, recurring: 0 },
  ];
  expect(readShown(writeShown(shown))).toEqual(shown);
  expect(readShown("")).toEqual([]);
});
