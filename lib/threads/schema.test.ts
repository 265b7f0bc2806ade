import { expect, it } from "vitest";
import { newMessage } from "./schema";

const id = "00000000-0000-7000-8000-000000000000";
const parsed = (files: unknown, text = "Hello") =>
  newMessage.safeParse({ order: id, key: id, thread: "provider-reseller", text, files });
const file = (name: string, size = 1) => new File([new Uint8Array(size)], name);
const MEGABYTE = 1024 * 1024;

it.each([
  ["of a browser", file("", 0)],
  ["of React", file("undefined", 0)],
  ["left out", undefined],
])("a message has no file where none was chosen: %s", (_, files) => {
  expect(parsed(files).data?.files).toEqual([]);
});

it("has the files that were chosen, also an empty one, which is refused later", () => {
  expect(parsed([file("a.pdf"), file("b.pdf", 0)]).data?.files).toHaveLength(2);
});

it.each([
  ["tooManyMessageFiles", Array.from({ length: 6 }, () => file("a.pdf"))],
  ["messageFileTooLarge", [file("a.pdf", 10 * MEGABYTE + 1)]],
  ["messageFilesTooLarge", [1, 2, 3].map(() => file("a.pdf", 7 * MEGABYTE))],
])("is refused with files that are too much: %s", (message, files) => {
  expect(parsed(files).error?.issues).toMatchObject([{ path: ["files"], message }]);
});

it("needs words that can be seen", () => {
  expect(parsed([], " \u200b ").error?.issues).toMatchObject([{ path: ["text"], message: "required" }]);
});
