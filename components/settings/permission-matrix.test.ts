import { expect, it } from "vitest";
import { speechIn } from "@/lib/i18n/speech";
import { permissionMatrix } from "./permission-matrix";

const english = speechIn("en");

it("the matrix of a side has a column for each of its roles, and only what somebody there holds", () => {
  const { heads, rows } = permissionMatrix("reseller", english);
  expect(heads.slice(0, 3).map(({ head }) => head)).toEqual(["Right", "Admin", "Sales"]);
  const margin = rows.find(({ id }) => id === "margin:read");
  expect(margin?.cells.slice(1, 3)).toEqual([
    { state: "own", tone: "info" },
    { state: "own", tone: "info" },
  ]);
  expect(margin?.cells.slice(3)).toContainEqual({ note: "no" });
  expect(rows.map(({ id }) => id)).not.toContain("reseller:admit");
  expect(permissionMatrix("provider", english).rows.map(({ id }) => id)).toContain("reseller:admit");
});

it("the first permission of a noun names its group, and no other does", () => {
  const { rows } = permissionMatrix("provider", english);
  const groups = rows.flatMap(({ group }) => group ?? []);
  expect(new Set(groups).size).toBe(groups.length);
  expect(groups).toHaveLength(new Set(rows.map(({ id }) => id.split(":")[0])).size);
});
