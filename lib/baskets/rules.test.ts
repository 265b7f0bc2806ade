import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { QuotedOffer } from "@/db/schema";
import { checkLine, type KeptLine, readLines, type SaleOffer, writeLines } from "./rules";
import { basketAddress, pickedLines } from "./schema";

const a = "019aaf00-0000-7000-8000-00000000000a";
const b = "019aaf00-0000-7000-8000-00000000000b";

describe("wanted lines in an address", () => {
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
    expect(basketAddress.parse({ line: text }).wanted).toEqual([]);
  });

  test("whatever stands there, nothing is thrown", () => {
    fc.assert(fc.property(fc.string(), (text) => void readLines(text)));
  });
});

test("typed quantities stay with their offers, and a wrong one is named at its field", () => {
  const form = { customer: a, key: b, go: "stay" };
  const fields = { [`quantity-${a}`]: " 3 ", [`was-${a}`]: "2", [`quantity-${b}`]: "", [`was-${b}`]: "x" };
  const parsed = pickedLines.parse({ ...form, ...fields, other: "1" });
  expect([parsed.quantity, parsed.was]).toEqual([
    { [a]: 3, [b]: 0 },
    { [a]: 2, [b]: 0 },
  ]);
  for (const wrong of ["many", "-1", "1.5", "10000"]) {
    const { error } = pickedLines.safeParse({ ...form, [`quantity-${b}`]: wrong });
    expect(error?.issues).toMatchObject([{ path: ["quantity", b], message: "number" }]);
  }
});

describe("a line held against the offer of now", () => {
  const quoted: QuotedOffer = {
    name: "Notebook",
    names: {},
    kind: "purchase",
    currency: "EUR",
    oneTime: 10_000,
    recurring: null,
    period: null,
    termMonths: null,
    noticeDays: null,
    renewal: "none",
  };
  const none = { oneTime: null, recurring: null };
  const line: KeptLine = { own: none, quoted, quotedTransfer: { oneTime: 8_000, recurring: null } };
  const offer: SaleOffer = {
    ...quoted,
    suggested: { oneTime: 10_000, recurring: null },
    own: none,
    transfer: line.quotedTransfer,
    floorBp: 1_000,
    ceilingBp: 2_000,
  };
  const standing = (more: Partial<SaleOffer>, kept: Partial<KeptLine> = {}, internal = true) =>
    checkLine({ ...line, ...kept }, { ...offer, ...more }, internal);

  test("fits while nothing is different", () => {
    expect(standing({})).toEqual({ standing: "fits", changes: [], price: once(10_000), dropped: false });
  });

  test("names each difference, old and new", () => {
    const { standing: how, changes } = standing({ suggested: once(11_000), termMonths: 12, noticeDays: 30 });
    expect(how).toBe("changed");
    expect(changes).toEqual([
      { field: "oneTime", before: 10_000, after: 11_000 },
      { field: "termMonths", before: null, after: 12 },
      { field: "noticeDays", before: null, after: 30 },
    ]);
  });

  test("names the transfer price to those alone who may see it", () => {
    const dearer = { transfer: once(8_500) };
    expect(standing(dearer).changes).toEqual([{ field: "transferOneTime", before: 8_000, after: 8_500 }]);
    expect(standing(dearer, {}, false)).toMatchObject({ standing: "fits", changes: [] });
  });

  test("keeps its own price at both ends of the range, and drops it beyond them", () => {
    for (const own of [9_000, 12_000]) {
      const kept = { own: once(own), quoted: { ...quoted, oneTime: own } };
      expect(standing({}, kept)).toMatchObject({ standing: "fits", price: once(own), dropped: false });
    }
    for (const own of [8_999, 12_001]) {
      const kept = { own: once(own), quoted: { ...quoted, oneTime: own } };
      expect(standing({}, kept)).toMatchObject({ standing: "changed", price: once(10_000), dropped: true });
    }
  });

  test("drops a price of another currency, and one of a part that is gone", () => {
    expect(standing({ currency: "USD" }, { own: once(9_500) })).toMatchObject({
      dropped: true,
      price: once(10_000),
    });
    expect(standing({}, { own: { oneTime: null, recurring: 500 } })).toMatchObject({ dropped: true });
  });

  test("is unpriced where the catalogue's own price is not allowed, or there is none", () => {
    expect(standing({ own: once(8_999) }).standing).toBe("unpriced");
    expect(standing({ suggested: none }).standing).toBe("unpriced");
    expect(standing({ own: once(8_999) }, { own: once(9_500) }).standing).toBe("changed");
  });

  test("is gone without an offer, and remembers what it asked", () => {
    expect(checkLine(line, undefined, true)).toEqual({
      standing: "gone",
      changes: [],
      price: once(10_000),
      dropped: false,
    });
  });
});

const once = (oneTime: number) => ({ oneTime, recurring: null });
