import { expect, it } from "vitest";
import { inFormOrder } from "./input";

const names = (faults: { field: string }[]) => faults.map(({ field }) => field);

it("names faults in the order of the form, those that were not sent behind the one before them", () => {
  const faults = ["email", "roles", "name", "city"].map((field) => ({ field, key: "required" }));
  expect(names(inFormOrder(faults, { tenant: "t", name: "", street: "", city: "", email: "" }))).toEqual([
    "name",
    "city",
    "email",
    "roles",
  ]);
  expect(names(inFormOrder(faults, {}))).toEqual(names(faults));
});
