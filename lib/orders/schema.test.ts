import { describe, expect, it } from "vitest";
import { orderWithReason } from "./schema";

const given = { order: "01890000-0000-7000-8000-000000000000", version: "1" };

describe("the reason of a decision", () => {
  it("is one line, whatever was typed", () => {
    const { reason } = orderWithReason.parse({ ...given, reason: " Out of stock,\r\n  until May \n" });
    expect(reason).toBe("Out of stock, until May");
  });

  it("is refused in no time where it is far too long", () => {
    const result = orderWithReason.safeParse({ ...given, reason: `a${" ".repeat(1_000_000)}b` });
    expect(result.error?.issues).toMatchObject([{ path: ["reason"], message: "tooLong" }]);
  });
});
