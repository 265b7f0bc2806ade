import { globSync, readFileSync } from "node:fs";
import { icons } from "@iconify-json/lucide";
import { expect, it } from "vitest";

it("knows every icon that the areas name", () => {
  const named = globSync("app/**/navigation.ts").flatMap((path) =>
    [...readFileSync(path, "utf8").matchAll(/"icon-([\w-]+)"/g)].map(([, name = ""]) => name),
  );
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => !icons.icons[name])).toEqual([]);
});
