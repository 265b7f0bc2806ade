import { describe, expect, it } from "vitest";
import { hostOf } from "./demo";

const own = { KONTOR_URL: "http://localhost:3000", KONTOR_DEMO: true };

describe("the server listens", () => {
  it("on this machine alone while it holds the demo on its own database", () => {
    expect(hostOf(own)).toBe("127.0.0.1");
    expect(hostOf({ ...own, KONTOR_URL: "http://[::1]:3000" })).toBe("::1");
  });

  it("where HOST says", () => {
    expect(hostOf({ ...own, HOST: "0.0.0.0" })).toBe("0.0.0.0");
  });

  it("on every address without the demo, and where the demo was asked for to be reached", () => {
    expect(hostOf({ ...own, KONTOR_DEMO: false })).toBeUndefined();
    expect(hostOf({ ...own, KONTOR_URL: "https://portal.example" })).toBeUndefined();
  });
});
