import { describe, expect, it } from "vitest";
import { drawable, linkPreviewMark, titleSize } from "./rules";

const preview = { title: "Notebook", price: "1.399,00 €", seller: "Alpha", colour: "#aa2200", picture: null };

describe("a preview", () => {
  it("has another address when anything it shows changes, and the same one otherwise", () => {
    const mark = linkPreviewMark(preview);
    expect(linkPreviewMark({ ...preview })).toBe(mark);
    expect(mark).toMatch(/^[\w-]{16}$/);
    for (const more of [{ title: "X" }, { price: null }, { colour: "#aa2201" }, { picture: "a" }])
      expect(linkPreviewMark({ ...preview, ...more })).not.toBe(mark);
  });

  it.each([
    ["Büro-Notebook 14″ – leicht", "Büro-Notebook 14 – leicht"],
    ["Ноутбук Ж", "Ноутбук Ж"],
    ["12,50\u00a0€ pro\u202fMonat", "12,50 € pro Monat"],
    ["Notebook 🚀🔥 Pro™", "Notebook Pro™"],
    ["a\u202eb\u0000c\nd", "abc d"],
    ["Cafe\u0301", "Café"],
  ])("draws %j as %j", (text, drawn) => {
    expect(drawable(text)).toBe(drawn);
  });

  it.each(["حاسوب محمول", "מחשב נייד", "ノートパソコン", "🚀🚀🚀", "", "   ", "Pro حاسوب محمول جديد"])(
    "does not draw %j, for which it has no letters",
    (text) => {
      expect(drawable(text)).toBeUndefined();
    },
  );

  it("cuts what is too long, and draws it smaller", () => {
    const long = "Donaudampfschifffahrtsgesellschaft ".repeat(100);
    expect(drawable(long)).toHaveLength(110);
    expect([titleSize("x".repeat(20)), titleSize("x".repeat(60)), titleSize("x".repeat(110))]).toEqual([
      84, 66, 54,
    ]);
  });
});
