import { expect, test } from "vitest";
import { asciiEmail, shownDomain, shownEmail } from "./email";

test.each([
  ["info@müller-büro.example", "info@xn--mller-bro-q9ag.example", "info@müller-büro.example"],
  ["Info@MÜLLER-BÜRO.example", "info@xn--mller-bro-q9ag.example", "info@müller-büro.example"],
  ["info@xn--mller-bro-q9ag.example", "info@xn--mller-bro-q9ag.example", "info@müller-büro.example"],
  ["a@straße.example", "a@xn--strae-oqa.example", "a@straße.example"],
  ["a@bücher。example", "a@xn--bcher-kva.example", "a@bücher.example"],
  ["a@1.2", "a@1.2", "a@1.2"],
  ["nobody", "nobody", "nobody"],
])("%s is kept as %s and shown as %s", (typed, kept, shown) => {
  expect(asciiEmail(typed)).toBe(kept);
  expect(shownEmail(kept)).toBe(shown);
  expect(asciiEmail(shown)).toBe(kept);
});

test("a domain that no mail server knows is left out or left as it is", () => {
  expect(asciiEmail("a@ü b.example")).toBe("a@");
  expect(shownDomain("xn--zzzz99999999.example")).toBe("xn--zzzz99999999.example");
});
