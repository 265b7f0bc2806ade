import { expect, it } from "vitest";
import { unsentSentence } from "./unsent";

it("a form that did not get through says so in the language of the page, with the number where there is one", () => {
  expect(unsentSentence("de", "offline")).toMatch(/^Nicht gesendet/);
  expect(unsentSentence("fr", "offline")).toMatch(/^Not sent/);
  expect(unsentSentence("en", { number: "1234" })).toContain("provider: 1234.");
  expect(unsentSentence("de", { number: "1234" })).toContain("Anbieter: 1234.");
});
