import { describe, expect, it } from "vitest";
import { ownPrice } from "./schema";

const notation = { locale: "en", currency: "EUR" };

const offer = "01a20796-a3b9-77d2-91ab-d6ba5d8517f2";
const parse = (fields: Record<string, unknown>) => {
  const parsed = ownPrice(notation).safeParse({ offer, version: "0", ...fields });
  return parsed.success
    ? [parsed.data.oneTime, parsed.data.recurring]
    : parsed.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
};

describe("an own price", () => {
  it.each([
    [{ oneTime: "1.234,50", recurring: "9.90" }, [123_450, 990]],
    [{ recurring: "9,90" }, [null, 990]],
    [{ oneTime: "", recurring: " " }, [null, null]],
    [{}, [null, null]],
    [{ oneTime: "0" }, [0, null]],
  ])("of %o is read as %o", (fields, prices) => {
    expect(parse(fields)).toEqual(prices);
  });

  it.each([
    [{ oneTime: "abc" }, ["oneTime amount"]],
    [{ oneTime: "-5" }, ["oneTime amountNegative"]],
    [{ oneTime: ["1", "2"] }, ["oneTime required"]],
    [{ oneTime: "1", offer: "x" }, ["offer choose"]],
    [{ oneTime: "1", version: "1e9" }, ["version number"]],
  ])("of %o is refused: %o", (fields, faults) => {
    expect(parse(fields)).toEqual(faults);
  });
});
