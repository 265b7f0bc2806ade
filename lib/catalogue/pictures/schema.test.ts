import { describe, expect, it } from "vitest";
import { faultsOf } from "@/lib/forms/input";
import { picturePath, pictureUpload } from "./schema";

const item = "019a0000-0000-7000-8000-000000000000";
const MEGABYTE = 1024 * 1024;
const file = (bytes: number, name = "a.png") => new File([new Uint8Array(bytes)], name);
const answer = (pictures: unknown) => {
  const parsed = pictureUpload.safeParse({ item, pictures });
  return parsed.success ? parsed.data.pictures.length : faultsOf(parsed.error);
};
const fault = (key: string) => [{ field: "pictures", key }];

describe("an upload", () => {
  it("may be one file or ten", () => {
    expect(answer(file(1))).toBe(1);
    expect(answer(Array.from({ length: 10 }, () => file(1)))).toBe(10);
    expect(answer([file(10 * MEGABYTE), file(10 * MEGABYTE)])).toBe(2);
  });

  it.each<[string, unknown, string]>([
    ["nothing", undefined, "required"],
    ["the nameless file of an empty choice", file(0, ""), "required"],
    ["text", "a.png", "required"],
    ["many texts", ["a", "b"], "required"],
    ["eleven files", Array.from({ length: 11 }, () => file(1)), "tooMany"],
    ["a file of more than 10 MB", file(10 * MEGABYTE + 1), "pictureTooLarge"],
    ["more than 20 MB together", [1, 2, 3].map(() => file(7 * MEGABYTE)), "picturesTooLarge"],
  ])("is refused at its field if it is %s", (_, pictures, key) => {
    expect(answer(pictures)).toEqual(fault(key));
  });
});

it("a picture's address holds a key and a size, and nothing else", () => {
  const key = "0123456789abc-_Z";
  expect(picturePath.safeParse({ picture: key, size: "medium" }).success).toBe(true);
  for (const picture of [
    "",
    "..",
    `${key}0`,
    key.slice(1),
    `../${key.slice(3)}`,
    `${key.slice(1)}/`,
    `${key}\n`,
  ])
    expect(picturePath.safeParse({ picture, size: "medium" }).success, picture).toBe(false);
  for (const size of ["", "original", "../medium", "medium.webp", "__proto__", "toString"])
    expect(picturePath.safeParse({ picture: key, size }).success, size).toBe(false);
});
