import { EventEmitter } from "node:events";
import type { ServerResponse } from "node:http";
import { describe, expect, it, vi } from "vitest";
import { inLine } from "./uploads";

vi.useFakeTimers();

/** Somebody who sends a large body, and what became of it. */
function upload(sender: string) {
  const response = new EventEmitter() as ServerResponse;
  const begin = vi.fn();
  inLine(sender, response, begin);
  return { begun: () => begin.mock.calls.length === 1, end: () => response.emit("close") };
}

const begun = (uploads: ReturnType<typeof upload>[]) => uploads.map((each) => each.begun());

describe("large bodies", () => {
  it("are taken in two at a time, and of one sender one after another", () => {
    const all = ["anna", "anna", "ben", "cem"].map(upload);
    expect(begun(all)).toEqual([true, false, true, false]);
    all[0]?.end();
    expect(begun(all)).toEqual([true, true, true, false]);
    all[2]?.end();
    expect(begun(all)).toEqual([true, true, true, true]);
    for (const each of all) each.end();
  });

  it("wait no longer for somebody who sends slowly, nor for somebody who went away", () => {
    const slow = upload("anna");
    const gone = upload("anna");
    const next = upload("anna");
    gone.end();
    vi.advanceTimersByTime(9_000);
    expect(begun([slow, gone, next])).toEqual([true, false, false]);
    vi.advanceTimersByTime(2_000);
    expect(begun([slow, gone, next])).toEqual([true, false, true]);
    for (const each of [slow, next]) each.end();
  });
});
