import { type Browser, chromium } from "@playwright/test";
import { chromiumArgs, findChromium } from "@/e2e/chromium";
import type { Program } from "@/scripts/program";

/** A browser that ends with the program. */
export async function openBrowser(program: Program): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumArgs });
  program.atEnd(() => browser.close());
  return browser;
}
