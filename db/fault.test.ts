import { DatabaseError } from "pg";
import { describe, expect, it } from "vitest";
import { withoutInput } from "./fault";

const failed = (message: string, constraint?: string) =>
  withoutInput(
    Object.assign(new DatabaseError(message, message.length, "error"), { code: "23505", constraint }),
  );

describe("what is told of a failed statement", () => {
  it("is its code and constraint, nothing that was typed", () => {
    const fault = failed('duplicate key value violates unique constraint "items_sku"', "items_sku");
    expect(fault).toMatchObject({
      code: "23505",
      constraint: "items_sku",
      message: "statement failed with 23505 at items_sku",
    });
  });

  it("is the constraint that only the message names, as a cluster does, without the number of the shard", () => {
    expect(failed('duplicate key value violates unique constraint "items_sku_102008"')).toMatchObject({
      constraint: "items_sku",
    });
  });

  it.each([
    ["no constraint", "deadlock detected"],
    ["a column with a number", 'column "price_2" does not exist'],
  ])("is no constraint where there is %s", (_, message) => {
    expect(failed(message)).toMatchObject({ constraint: undefined });
  });

  it("keeps a year at the end of a constraint's name", () => {
    expect(failed('violates check constraint "rates_2026"')).toMatchObject({ constraint: "rates_2026" });
  });
});
