import { beforeAll, describe, expect, it, vi } from "vitest";
import { readStamp, stampForm } from "./stamp";

beforeAll(() => {
  vi.stubEnv("KONTOR_SECRET", "s".repeat(32));
  vi.stubEnv("DATABASE_URL", "postgres://nobody@localhost/nothing");
});

describe("the stamp of a form", () => {
  it("tells which form it is and how old", () => {
    const stamp = stampForm("here", 1_000_000);
    expect(readStamp(stamp, "here", 1_002_500)).toMatchObject({ age: 2500 });
    const keys = [stampForm("here"), stampForm("here")].map((each) => readStamp(each, "here")?.key);
    expect(new Set(keys).size).toBe(2);
  });

  it("is believed under the former secret too, while that is named", async () => {
    const stamp = stampForm("here", 1_000_000);
    vi.stubEnv("KONTOR_SECRET", "n".repeat(32));
    const readKnowing = async (former: string) => {
      vi.resetModules();
      vi.stubEnv("KONTOR_SECRET_FORMER", former);
      return (await import("./stamp")).readStamp(stamp, "here", 1_000_500);
    };
    expect(await readKnowing("s".repeat(32))).toMatchObject({ age: 500 });
    expect(await readKnowing("")).toBeUndefined();
  });

  it("is worth nothing at another place, or changed", () => {
    const stamp = stampForm("here", 1_000_000);
    const [key, time = "", seal = ""] = stamp.split(".");
    expect(readStamp(stamp, "there")).toBeUndefined();
    for (const forged of [
      "",
      `${key}.${time}`,
      `${key}.${time}.${seal.slice(1)}`,
      `${key}.${time.slice(1)}.${seal}`,
      `${crypto.randomUUID()}.${time}.${seal}`,
      `${stamp} `,
      `${key}.${time}.${"a".repeat(43)}`,
    ])
      expect(readStamp(forged, "here"), forged).toBeUndefined();
  });
});
