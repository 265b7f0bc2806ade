import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { limitOf } from "./limits";

const filesIn = (folder: string, end: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(end))
    .map((path) => join(folder, path));

/** Whatever shows a choice of files, directly or through a component that does. */
function filesThatUpload(): Set<string> {
  const sources = [...filesIn("components", ".tsx"), ...filesIn("app", ".tsx")];
  const found = new Set(["components/ui/file-field.tsx"]);
  for (let before = 0; before < found.size; ) {
    before = found.size;
    const imported = [...found].map((path) => path.replace(/\.tsx$/, ""));
    for (const path of sources) {
      const text = readFileSync(path, "utf8");
      const names = (each: string) =>
        text.includes(`from "@/${each}"`) ||
        (dirname(each) === dirname(path) && text.includes(`from "./${basename(each)}"`));
      if (imported.some(names)) found.add(path);
    }
  }
  return found;
}

const areas = ["nordwind:provider", "nordwind:reseller", "nordwind:customer"];

const addressOf = (page: string) =>
  page
    .replace(/^app|\/page\.tsx$/g, "")
    .replace(/\/\([^)]*\)/g, "")
    .replace("[tenant]", "nordwind")
    .replace(/\[\w+\]/g, "00000000-0000-7000-8000-000000000000");

describe("how large a body may be", () => {
  const pages = filesIn("app", "/page.tsx");
  const uploading = filesThatUpload();
  const usual = limitOf("/nordwind/provider/customers", areas);

  it("is more on the pages with a choice of files, for signed-in people, and on no other page", () => {
    const larger = pages.filter((page) => limitOf(addressOf(page), areas).bytes > usual.bytes);
    expect(larger.length).toBeGreaterThan(0);
    expect(larger.sort()).toEqual(pages.filter((page) => uploading.has(page)).sort());
  });

  it("is 256 KiB and 200 parts for anybody, wherever it is sent", () => {
    for (const path of [...pages.map(addressOf), "/", "", "/api/auth/callback/credentials", "/_next/image"])
      expect(limitOf(path, undefined), path).toEqual({ bytes: 262_144, parts: 200 });
  });

  it("is more for people of the page's tenant and side alone", () => {
    const larger = (path: string, place: string) => limitOf(path, [place]).bytes > usual.bytes;
    for (const [path, place] of [
      ["/nordwind/provider/catalogue/import", "nordwind:provider"],
      ["/nordwind/provider/settings/profile", "nordwind:provider"],
      ["/nordwind/reseller/profile", "nordwind:reseller"],
      [addressOf("app/[tenant]/reseller/orders/[order]/page.tsx"), "nordwind:reseller"],
      [addressOf("app/[tenant]/account/subscriptions/[subscription]/page.tsx"), "nordwind:customer"],
    ] as const) {
      expect(larger(path, place), path).toBe(true);
      for (const other of [
        "nordwind:provider",
        "nordwind:reseller",
        "nordwind:customer",
        "lakeside:provider",
      ])
        expect(larger(path, other), `${path} ${other}`).toBe(other === place);
      expect(limitOf(path, [])).toEqual(usual);
    }
    expect(larger("/undefined/provider/customers", "undefined:undefined")).toBe(false);
  });

  it("stays below what Next reads at all", () => {
    const most = Math.max(...pages.map((page) => limitOf(addressOf(page), areas).bytes));
    expect(most).toBeLessThan(25 * 1024 * 1024);
  });
});
