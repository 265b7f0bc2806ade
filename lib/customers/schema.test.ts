import { describe, expect, test } from "vitest";
import { newCustomer } from "./schema";

const key = "019aaf00-0000-7000-8000-00000000000a";
const faults = (given: unknown) => {
  const parsed = newCustomer.safeParse(given);
  return Object.fromEntries(
    (parsed.error?.issues ?? []).map(({ path, message }) => [path.join("-"), message]),
  );
};

describe("a new customer", () => {
  test("needs a name alone; what is left empty is null, and the VAT number is stored plainly", () => {
    const typed = { key, name: " Muster GmbH ", vatNumber: "de 136 695 976", country: "DE", email: "" };
    expect(newCustomer.parse(typed)).toMatchObject({
      name: "Muster GmbH",
      vatNumber: "DE136695976",
      country: "DE",
      email: null,
      phone: null,
      note: null,
    });
    expect(newCustomer.parse({ key, name: "x" })).toMatchObject({ vatNumber: null, country: null });
  });

  test("tells every faulty field at once", () => {
    const typed = { key, name: "", vatNumber: "DE1", email: "nobody", phone: "abc", country: "XX" };
    expect(faults(typed)).toEqual({
      name: "required",
      vatNumber: "vatNumber",
      email: "email",
      phone: "phone",
      country: "choose",
    });
  });

  test.each([null, [], "text", 7, { key: "x", name: {}, vatNumber: [], country: 1 }])(
    "is not %j",
    (given) => {
      expect(newCustomer.safeParse(given).success).toBe(false);
    },
  );
});
