import { expect, test } from "vitest";
import { carriersFrom, carriersText, pageOf } from "./rules";

test("carriers are typed one a line, and read as they were typed", () => {
  const typed =
    "Bote https://bote.example/track/{number}\n\nRad & Tat: https://rad.example/?id={number}&l=de";
  const carriers = [
    { name: "Bote", page: "https://bote.example/track/{number}" },
    { name: "Rad & Tat", page: "https://rad.example/?id={number}&l=de" },
  ];
  expect(carriersFrom(typed)).toEqual({ carriers });
  expect(carriersFrom(carriersText(carriers))).toEqual({ carriers });
  expect(carriersFrom(" \n")).toEqual({ carriers: [] });
});

test.each([
  ["Bote http://bote.example/{number}"],
  ["Bote javascript:alert({number})"],
  ["Bote https://bote.example/"],
  ["https://bote.example/{number}"],
  ["Bote"],
  ["Bote https://{number}.example/"],
  ["Bote https://a:b@bote.example/{number}"],
  ["Bote https://bote.example:{number}/"],
  [`${"x".repeat(41)} https://bote.example/{number}`],
])("%s is no carrier", (line) => {
  expect(carriersFrom(`Rad https://rad.example/{number}\n${line}`)).toEqual({ wrong: 2 });
});

test("a name stands for one carrier, and twenty are enough", () => {
  const line = (name: string) => `${name} https://bote.example/{number}`;
  expect(carriersFrom([line("Bote"), line("bote")].join("\n"))).toEqual({ wrong: 2 });
  expect(carriersFrom(Array.from({ length: 21 }, (_, at) => line(`B${at}`)).join("\n"))).toEqual({
    wrong: 21,
  });
});

test("a number cannot leave its place in an address", () => {
  expect(pageOf({ name: "Bote", page: "https://bote.example/?n={number}" }, "1&b=/../2 ä")).toBe(
    "https://bote.example/?n=1%26b%3D%2F..%2F2%20%C3%A4",
  );
});
