import { expect, test } from "vitest";
import { companyDomainOf } from "./rules";

test.each([
  ["info@muster-gmbh.example", "muster-gmbh.example"],
  ["Info@Muster-GmbH.example", "muster-gmbh.example"],
  ["muster@gmail.com", null],
  ["muster@T-Online.de", null],
  ["nothing", null],
  ["", null],
  [null, null],
])("the company's domain of %s is %s", (email, domain) => {
  expect(companyDomainOf(email)).toBe(domain);
});
