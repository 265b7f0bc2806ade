import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import de from "@/lib/messages/de";
import en from "@/lib/messages/en";
import { actionLabel, currencyOf, differencesOf } from "./rules";

describe("what an entry changed", () => {
  it("is told field by field, without what stayed and without what is nobody's word", () => {
    const before = {
      name: "Muster",
      price: 1000,
      versionId: "v1",
      texts: { de: { name: "Anker" }, en: { name: "Anchor" } },
    };
    const after = {
      name: "Muster GmbH",
      price: 1000,
      versionId: "v2",
      texts: { de: { name: "Anker" }, en: { name: "Anchors" } },
    };
    expect(differencesOf({ before, after })).toEqual([
      { field: "name", kind: "text", language: undefined, before: "Muster", after: "Muster GmbH" },
      { field: "name", kind: "text", language: "en", before: "Anchor", after: "Anchors" },
    ]);
  });

  it("tells what was added, taken away and listed", () => {
    expect(
      differencesOf({
        before: { email: "a@b.example" },
        after: { roles: ["admin", "sales"], assignedOnly: false },
      }),
    ).toEqual([
      { field: "email", kind: "text", language: undefined, before: "a@b.example", after: undefined },
      { field: "roles", kind: "roles", language: undefined, before: undefined, after: ["admin", "sales"] },
      { field: "assignedOnly", kind: "yesNo", language: undefined, before: undefined, after: false },
    ]);
  });

  it("keeps the currency that stands nearest to an amount", () => {
    const currencies = (after: object, recordKind: string) =>
      differencesOf({ after }).map((each) => currencyOf(each, recordKind, "EUR"));
    expect(currencies({ currency: "JPY", transferOneTime: 900 }, "portfolio")).toEqual(["JPY"]);
    const offers = [{ currency: "USD", oneTime: 1 }, { oneTime: 2 }];
    expect(currencies({ currency: "CHF", offers }, "item")).toEqual(["USD", "CHF"]);
    expect(currencies({ oneTime: 1 }, "item")).toEqual(["EUR"]);
    for (const kind of ["portfolio", "offer", "basket"])
      expect(currencies({ oneTime: 1 }, kind)).toEqual([undefined]);
  });

  it("is nothing where nothing was kept", () => {
    expect(differencesOf(null)).toEqual([]);
    expect(differencesOf({ after: null })).toEqual([]);
  });

  it("names each field in both languages", () => {
    const fields = [...readFileSync("lib/audit-log/rules.ts", "utf8").matchAll(/^ {2}(\w+): "/gm)].map(
      ([, field]) => field,
    );
    expect(Object.keys(en.auditLog.fields).sort()).toEqual(fields.sort());
    expect(Object.keys(de.auditLog.fields).sort()).toEqual(fields.sort());
  });
});

describe("an action to choose", () => {
  it("is its sentence without names and numbers, in both languages", () => {
    expect(actionLabel("added {count, plural, one {# offer} other {# offers}} to the draft of {name}")).toBe(
      "added … offers to the draft of …",
    );
    expect(
      actionLabel("asked for {what, select, more {{by} more} other {{n, plural, one {#} other {# months}}}}"),
    ).toBe("asked for …");
    for (const sentence of [...Object.values(en.audit), ...Object.values(de.audit)])
      expect(actionLabel(sentence)).not.toMatch(/[{}#]/);
  });
});
