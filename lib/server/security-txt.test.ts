import { afterEach, describe, expect, it, vi } from "vitest";
import { launchEnv } from "@/lib/base/env";
import { securityTxt } from "./security-txt";

describe("security.txt", () => {
  it("says whom to tell, for half a year, and where it belongs", () => {
    const text = securityTxt(
      "https://portal.example",
      "mailto:a@b.example",
      new Date("2026-11-28T20:00:00Z"),
    );
    expect(text.split("\n")).toEqual([
      "Contact: mailto:a@b.example",
      "Expires: 2027-05-27T00:00:00Z",
      "Preferred-Languages: en, de",
      "Canonical: https://portal.example/.well-known/security.txt",
      "",
    ]);
  });
});

describe("whom to tell", () => {
  afterEach(() => vi.unstubAllEnvs());
  const contactOf = (value: string) => {
    vi.stubEnv("KONTOR_SECURITY_CONTACT", value);
    return launchEnv().KONTOR_SECURITY_CONTACT;
  };

  it("is a mail address or a page", () => {
    expect(contactOf("security@portal.example")).toBe("mailto:security@portal.example");
    expect(contactOf("mailto:security@portal.example")).toBe("mailto:security@portal.example");
    expect(contactOf("https://portal.example/security")).toBe("https://portal.example/security");
    expect(contactOf("")).toBeUndefined();
  });

  it("is nothing else", () => {
    for (const value of ["nobody", "http://portal.example", "javascript:alert(1)", "a@b.example\nExpires: x"])
      expect(() => contactOf(value), value).toThrow(/KONTOR_SECURITY_CONTACT must be/);
  });
});
