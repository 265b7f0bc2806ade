import { expect, it } from "vitest";
import { unsentSentence } from "./unsent";

it("a form that did not get through says so in the language of the page, with the number where there is one", () => {
  expect(unsentSentence("de", { kind: "offline" })).toMatch(/^Nicht gesendet/);
  expect(unsentSentence("fr", { kind: "offline" })).toMatch(/^Not sent/);
  expect(unsentSentence("en", { kind: "fault", number: "1234" })).toMatch(/the number 1234\.$/);
  expect(unsentSentence("de", { kind: "fault", number: "1234" })).toMatch(/die Nummer 1234\.$/);
});
