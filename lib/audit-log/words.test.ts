import { expect, test } from "vitest";
import { localWords, wordsIn } from "./words";

test("an entry names a thing in the reader's language, else as it was called", () => {
  const texts = { de: { name: "Zusätzlicher Speicher" }, en: { name: "Additional storage" }, fr: {} };
  const words = { quantity: 2, ...localWords("item", "Zusätzlicher Speicher", texts) };
  expect(words).toEqual({
    quantity: 2,
    item: "Zusätzlicher Speicher",
    "item.en": "Additional storage",
  });
  expect(wordsIn(words, "en")).toEqual({ quantity: 2, item: "Additional storage" });
  expect(wordsIn(words, "de")).toEqual({ quantity: 2, item: "Zusätzlicher Speicher" });
  expect(wordsIn(words, "fr")).toEqual({ quantity: 2, item: "Zusätzlicher Speicher" });
  expect(wordsIn({ name: "Old entry" }, "en")).toEqual({ name: "Old entry" });
});
