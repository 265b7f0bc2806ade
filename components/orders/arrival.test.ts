import { expect, test } from "vitest";
import { dayAfter, dayBefore } from "@/lib/base/calendar";
import { today } from "@/lib/i18n/locale";
import { speechIn } from "@/lib/i18n/speech";
import { arrivalPieces, latePiece } from "./arrival";

const english = speechIn("en");
type Line = Parameters<typeof arrivalPieces>[1];
const line: Line = {
  ...{ deliveryState: "waiting", deliveredAt: null, signedBy: null, promisedOn: null },
  ...{ promiseReason: null, leadDays: null, toOrder: false },
};
const pieces = (more: Partial<Line>, state: Parameters<typeof arrivalPieces>[0] = "confirmed") =>
  arrivalPieces(state, { ...line, ...more }, english);

test("a line says for which day it is promised and why, and that it is late once that is over", () => {
  const [promised, reason] = pieces({ promisedOn: dayAfter(today(), 3), promiseReason: "Out of stock" });
  expect(JSON.stringify(promised)).toContain("note");
  expect(reason).toEqual({ note: "Out of stock" });
  expect(pieces({ promisedOn: today() })).toHaveLength(1);
  expect(pieces({ promisedOn: dayBefore(today()) })[0]).toEqual(latePiece(english));
});

test("before a day is promised it says how long it takes, as long as it waits to be confirmed", () => {
  expect(pieces({ leadDays: 5 }, "placed")).toHaveLength(1);
  expect(pieces({ leadDays: 5 })).toEqual([]);
  expect(pieces({ toOrder: true })).toHaveLength(1);
});

test("what arrived says when and who took it, and nothing is said of what comes to nothing", () => {
  const deliveredAt = new Date("2026-12-03T10:00:00Z");
  const arrived = { deliveryState: "delivered", deliveredAt, promisedOn: "2026-12-01" } as const;
  expect(JSON.stringify(pieces({ ...arrived, signedBy: "Kim Voss" }))).toContain("Kim Voss");
  expect(pieces(arrived)).toHaveLength(1);
  expect(pieces({ promisedOn: "2026-12-01" }, "cancelled")).toEqual([]);
  expect(pieces({ deliveryState: "returned" })).toEqual([]);
});
