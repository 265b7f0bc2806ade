import { expect, test } from "vitest";
import { bulkForm, bulkQuery, bulkUndo, narrowing, preparedQuery } from "./schema";

test("a step with many items and its undo come back to the list as it was narrowed and sorted", () => {
  const list = { q: "desk", state: "active", kind: "product", sort: "-sku" };
  const category = "0198c0de-0000-7000-8000-000000000001";
  const given = { ...list, category, which: "matching", what: "state", move: "endSales" };
  const form = bulkForm({ locale: "en", currency: "EUR" }).parse(given);
  expect(narrowing(form)).toEqual({ ...list, category });
  expect(preparedQuery(form)).toMatchObject({ ...list, category });
  expect(narrowing(bulkQuery.parse(given))).toEqual({ ...list, category });
  expect(narrowing(bulkUndo.parse({ ...list, category, step: category }))).toEqual({ ...list, category });
  expect(narrowing(bulkUndo.parse({ step: category, sort: "price" })).sort).toBeUndefined();
});
