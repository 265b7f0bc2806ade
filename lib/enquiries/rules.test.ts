import { describe, expect, it } from "vitest";
import { enquiryKey, faultOfStamp, settledTooLongAgo } from "./rules";
import { enquiry } from "./schema";

const typed = {
  stamp: "s",
  locale: "de",
  name: "Erika Beispiel",
  company: "Beispiel AG",
  email: "Erika@Beispiel.example",
  message: "Wann?",
};
const place = "01980000-0000-7000-8000-000000000001";
const faultsOf = (more: Record<string, unknown>) =>
  enquiry.safeParse({ ...typed, ...more }).error?.issues.map(({ path, message }) => `${path}: ${message}`);

describe("an enquiry that was settled", () => {
  it.each([
    ["2026-11-26T10:00:00.000Z", "2025-11-26T10:00:00.000Z"],
    ["2024-02-29T10:00:00.000Z", "2023-03-01T10:00:00.000Z"],
  ])("at %s must have been so after %s", (now, before) => {
    expect(settledTooLongAgo(new Date(now)).toISOString()).toBe(before);
  });
});

describe("a stamp", () => {
  it("must be neither fresh nor old", () => {
    const fault = (age: number) => faultOfStamp({ key: "k", age });
    expect([fault(1999), fault(2000), fault(86_400_000), fault(86_400_001), fault(-1)]).toEqual([
      "formTooQuick",
      undefined,
      undefined,
      "formTooOld",
      "formTooQuick",
    ]);
    expect(faultOfStamp(undefined)).toBe("formTooOld");
  });
});

describe("what is typed", () => {
  it("is trimmed and bounded", () => {
    expect(enquiry.parse(typed)).toMatchObject({
      email: "erika@beispiel.example",
      quantity: null,
      phone: null,
    });
    expect(faultsOf({ website: "http://spam.example" })).toEqual(["website: leaveEmpty"]);
    expect(faultsOf({ name: "A\nBcc: all@spam.example" })).toEqual(["name: oneLine"]);
    expect(faultsOf({ email: "a@b.example\r\nBcc: c@d.example" })).toEqual(["email: email"]);
    expect(faultsOf({ message: "" })).toEqual(["message: required"]);
    expect(faultsOf({ message: "", item: place })).toBeUndefined();
    expect(faultsOf({ message: "x".repeat(4001), company: "", quantity: "0" })?.sort()).toEqual([
      "company: required",
      "message: tooLong",
      "quantity: number",
    ]);
  });

  it("makes the same key twice, and another one where anything differs", () => {
    const key = (stamp: string, more: object = {}, at = place) =>
      enquiryKey(at, stamp, enquiry.parse({ ...typed, ...more }));
    const first = key("one");
    expect(key("one")).toBe(first);
    for (const other of [
      key("two"),
      key("one", { message: "Bitte bald." }),
      key("one", { email: "max@beispiel.example" }),
      key("one", {}, place.replace(/1$/, "2")),
    ])
      expect(other).not.toBe(first);
  });
});
