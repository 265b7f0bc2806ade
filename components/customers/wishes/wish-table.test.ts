import { expect, it } from "vitest";
import type { Wish } from "@/lib/customers/wishes/queries";
import { speechIn } from "@/lib/i18n/speech";
import { wishTable } from "./wish-table";

const at = new Date("2026-11-20T10:00:00Z");
const wish = (more: Partial<Wish>) =>
  ({
    id: "1",
    name: "Nord KG",
    vatNumber: null,
    askedAt: at,
    askedByName: "Ada",
    reason: null,
    ...more,
  }) as Wish;
const create = async () => ({ attempt: 0 });
const cellsOf = (more: Partial<Wish>, may = true) =>
  wishTable(
    { tenant: "t", path: "/customers", rows: [wish(more)], create: may ? create : undefined },
    speechIn("en"),
  ).rows[0]?.cells;

it("a wish shows who asked, and that there is no answer yet", () => {
  expect(cellsOf({ standing: "open", vatNumber: "DE1" })).toEqual([
    ["Nord KG", { note: "DE1" }],
    { state: "Being checked", tone: "info" },
    [expect.objectContaining({ at: at.toISOString() }), { note: "Ada" }],
    [{ note: "No answer yet" }],
  ]);
});

it("an answered wish shows what was said, and leads to its next step", () => {
  const answered = { decidedAt: at, reason: "Yes" };
  const answer = (more: Partial<Wish>, may?: boolean) => cellsOf({ ...answered, ...more }, may)?.[3];
  const said = ["Yes", expect.objectContaining({ at: at.toISOString() })];
  expect(answer({ standing: "to create" })).toEqual([...said, { action: expect.anything() }]);
  expect(answer({ standing: "to create" }, false)).toEqual(said);
  expect(answer({ standing: "done", customerId: "c" })).toEqual([
    ...said,
    { link: expect.any(String), of: "Nord KG", href: "/customers/c" },
  ]);
  expect(answer({ standing: "allowed", customerId: "c" })).toEqual([
    ...said,
    { link: expect.any(String), of: "Nord KG", href: "/customers/c/edit" },
  ]);
  expect(answer({ standing: "refused" })).toEqual(said);
});
