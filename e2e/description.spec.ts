import { expectAccessible, expectToFit } from "./accessibility/checks";
import { expect, test } from "./fixtures";

const text = `Made for **offices**.

# Data
### Detail

| Part | Weight |
|---|--:|
| Desk | 12 kg |

1. unpack
2. build

[Manual](https://maker.example/manual) [Trap](javascript:alert(1)) <img src=x onerror=alert(1)>`;

test("a description in Markdown reads the same on every side, without script", async ({ as, browser }) => {
  const editor = await as("product@nordwind.example", { javaScriptEnabled: false });
  await editor.goto("/nordwind/provider/catalogue?q=NW-SW24P");
  await editor.getByRole("row").filter({ hasText: "NW-SW24P" }).getByRole("link").click();
  const page = editor.url();
  await editor.getByRole("link", { name: "Edit", exact: true }).click();
  const field = editor.getByRole("group", { name: "Texts (English)" }).getByLabel("Description");
  await expect(field).toHaveAccessibleDescription(/Markdown/);
  await field.fill(text);
  await editor.getByRole("button", { name: "Save", exact: true }).click();
  await expect(editor.getByText("Saved.")).toBeVisible();

  const guest = await (await browser.newContext({ locale: "en-GB" })).newPage();
  const seller = await as("sales@alpha-it.example", { javaScriptEnabled: false });
  const id = page.replace(/\?.*/, "").split("/").at(-1);
  for (const [reader, path, level] of [
    [editor, page, 4],
    [seller, `/nordwind/reseller/catalogue/${id}`, 3],
    [guest, `/nordwind/items/${id}`, 3],
    [guest, `/nordwind/r/alpha-it/items/${id}`, 3],
  ] as const) {
    await reader.goto(path);
    await expect(reader.getByRole("heading", { name: "Data", exact: true, level }), path).toBeVisible();
    await expect(reader.getByRole("heading", { name: "Detail", level: level + 1 })).toBeVisible();
    await expect(reader.getByRole("row", { name: "Desk 12 kg" })).toBeVisible();
    await expect(reader.getByRole("listitem").filter({ hasText: /^unpack$/ })).toBeVisible();
    await expect(reader.getByRole("link", { name: "Manual" })).toHaveAttribute("rel", "noopener noreferrer");
    await expect(reader.getByText("Trap")).toBeVisible();
    await expect(reader.getByRole("link", { name: "Trap" })).toHaveCount(0);
    await expect(reader.getByText("<img src=x onerror=alert(1)>")).toBeVisible();
    await expectToFit(reader);
  }
  await expectAccessible(guest);
  await guest.context().close();
});
