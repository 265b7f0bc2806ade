import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { type Browser, chromium } from "@playwright/test";
import sharp from "sharp";
import { chromiumArgs, findChromium } from "@/e2e/chromium";
import { signInOn } from "@/e2e/fixtures";
import { launchEnv } from "@/lib/base/env";
import { run } from "./program";

type Shot = { name: string; person: string; open: string; width?: number; dark?: boolean };

/** The pictures of README.md, taken from a running server with the demo. `open` is a path, or a path and the name of a link on it. */
const shots: Shot[] = [
  { name: "portfolio", person: "product@nordwind.example", open: "/nordwind/provider/portfolios Premium" },
  { name: "provider-home", person: "admin@nordwind.example", open: "/nordwind/provider", dark: true },
  { name: "reseller-catalogue", person: "sales@alpha-it.example", open: "/nordwind/reseller/catalogue" },
  {
    name: "reseller-order-phone",
    person: "sales@alpha-it.example",
    open: "/nordwind/reseller/orders O-2026-00044",
    width: 360,
  },
];

const folder = join("docs", "screenshots");

run(async (program) => {
  const { KONTOR_URL } = launchEnv();
  await mkdir(folder, { recursive: true });
  const browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumArgs });
  program.atEnd(() => browser.close());
  for (const shot of shots) await take(browser, KONTOR_URL, shot);
  return 0;
});

async function take(browser: Browser, baseURL: string, { name, person, open, width = 1280, dark }: Shot) {
  const context = await browser.newContext({
    baseURL,
    locale: "en-GB",
    viewport: { width, height: width < 600 ? 720 : 800 },
    colorScheme: dark ? "dark" : "light",
  });
  const page = await context.newPage();
  await signInOn(page, person);
  await context.addCookies([{ name: "kontor-locale", value: "en", url: baseURL }]);
  const [path = "/", ...link] = open.split(" ");
  await page.goto(path);
  if (link.length) {
    await page
      .getByRole("link", { name: link.join(" ") })
      .first()
      .click();
    await page.waitForURL((url) => url.pathname !== path);
  }
  await page.getByRole("heading", { level: 1 }).waitFor();
  const picture = await page.screenshot();
  await sharp(picture)
    .png({ palette: true, colours: 64, effort: 10 })
    .toFile(join(folder, `${name}.png`));
  await context.close();
  console.log(`${name}.png`);
}
