import { describe, expect, it } from "vitest";
import { BodyFault, LARGEST_KEPT, PartReader } from "./parts";

const boundary = "----kontor";
const part = (name: string, value: string) =>
  `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const MOST = 1_000_000;

/** How many bytes a reader looks at, with 16 kB at a time. */
function stepsOf(body: string): number {
  const reader = new PartReader(boundary, MOST, (name) => name.startsWith("$ACTION_"));
  const bytes = Buffer.from(body);
  try {
    for (let at = 0; at < bytes.length; at += 16_384) reader.push(bytes.subarray(at, at + 16_384));
    reader.end();
  } catch (error) {
    if (!(error instanceof BodyFault)) throw error;
  }
  return reader.steps;
}

/** Bodies that a reader might stumble over, so many pieces long. */
const bodies: Record<string, (pieces: number) => string> = {
  "references of the same name": (n) => `${part("$ACTION_REF_1", "").repeat(n)}--${boundary}--`,
  "different references": (n) =>
    `${Array.from({ length: n }, (_, at) => part(`$ACTION_REF_${at}`, "")).join("")}--${boundary}--`,
  "plain fields": (n) => `${part("a", "b").repeat(n)}--${boundary}--`,
  "beginnings of a delimiter": (n) =>
    `${part("a", `\r\n--${boundary.slice(0, -1)}`.repeat(n))}--${boundary}--`,
  "carriage returns": (n) => `${part("a", "\r".repeat(n * 20))}--${boundary}--`,
  "one long text": (n) => `${part("a", "x".repeat(n * 20))}--${boundary}--`,
  "one long state": (n) => `${part("$ACTION_1:1", "[".repeat(n * 20))}--${boundary}--`,
  "one broad state": (n) => `${part("$ACTION_1:1", `[{"a":[${"[],".repeat(n * 7)}[]]}]`)}--${boundary}--`,
  "no end": (n) => part("a", "\r\n").repeat(n),
};

describe("reading a form with parts", () => {
  for (const [name, make] of Object.entries(bodies)) {
    it(`takes four times the steps for four times the length: ${name}`, () => {
      const [once, fourfold] = [stepsOf(make(2000)), stepsOf(make(8000))];
      expect(fourfold / once).toBeLessThan(4.1);
      // Each byte once, and those of a false start of a delimiter once more.
      expect(fourfold).toBeLessThan(2 * make(8000).length + 100);
    });
  }

  it("takes no more steps for a broad state than for what it keeps at most", () => {
    const state = bodies["one broad state"]?.(1_000_000) ?? "";
    expect(state.length).toBeGreaterThan(20_000_000);
    expect(stepsOf(state)).toBeLessThan(2 * LARGEST_KEPT);
  });

  it("keeps the text it was asked for, and none else", () => {
    const reader = new PartReader(boundary, MOST, (name) => name === "b");
    const body = `${part("a", "one")}${part("b", "two\r\n--\r\n ü")}--${boundary}--\r\n`;
    for (const byte of Buffer.from(body)) reader.push(Buffer.from([byte]));
    expect(reader.end()).toEqual([
      { name: "a", isFile: false, text: undefined },
      { name: "b", isFile: false, text: "two\r\n--\r\n ü" },
    ]);
  });
});
