import {
  type Browser,
  type BrowserContext,
  test as base,
  expect,
  type Page,
  type ViewportSize,
} from "@playwright/test";
import { openLane } from "./lane";
import { dist } from "./matrix/call";
import { type Person, password } from "./people";
import { type Language, speak } from "./words";

type State = Awaited<ReturnType<BrowserContext["storageState"]>>;

/** How somebody reads: with scripts or without, on what size of screen, in which language (English by default). */
export type Reader = { javaScriptEnabled?: boolean; viewport?: ViewportSize; language?: Language };
type Options = Reader & { locale?: string };

/**
 * On a server and a database of this file's own: signs in as a demo person once and opens pages with that session.
 * Tests that only look share one page for each person, since a browser's context is dear.
 */
export const test = base.extend<
  { as: (person: Person, options?: Options) => Promise<Page> },
  {
    browser: Browser;
    lane: undefined;
    sessions: (person: Person) => Promise<State>;
    onlooker: (who: Person | "guest") => Promise<Page>;
  }
>({
  browser: [
    async ({ browser }, use) => {
      const open = browser.newContext.bind(browser);
      browser.newContext = async (options) => {
        const context = await open(options);
        context.on("page", waitForScripts);
        return context;
      };
      await use(browser);
    },
    { scope: "worker" },
  ],
  lane: [
    async ({ browser: _ }, use) => {
      const stop = await openLane(dist);
      await use(undefined);
      await stop();
    },
    { scope: "worker", auto: true, timeout: 120_000 },
  ],
  sessions: [
    async ({ browser }, use) => {
      const known = new Map<Person, State>();
      await use(async (person) => {
        const state = known.get(person) ?? (await signedIn(browser, person));
        known.set(person, state);
        return state;
      });
    },
    { scope: "worker" },
  ],
  onlooker: [
    async ({ browser, sessions }, use) => {
      const pages = new Map<Person | "guest", Page>();
      await use(async (who) => {
        const state = who === "guest" ? undefined : await sessions(who);
        const page = pages.get(who) ?? (await (await browser.newContext({ locale: "en-GB" })).newPage());
        pages.set(who, page);
        await page.context().clearCookies();
        await page.context().addCookies(state?.cookies ?? []);
        return page;
      });
      for (const page of pages.values()) await page.context().close();
    },
    { scope: "worker" },
  ],
  as: async ({ browser, sessions }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (person, { language, ...options } = {}) => {
      const storageState = await sessions(person);
      const context = await browser.newContext({ locale: "en-GB", ...options, storageState });
      opened.push(context);
      const page = await context.newPage();
      if (language) await speak(page, language);
      return page;
    });
    for (const context of opened) await context.close();
  },
});

/** Pages are opened as by a person, who acts once the scripts listen; a test of what comes before says how far it waits. */
function waitForScripts(page: Page) {
  const { goto, reload } = page;
  page.goto = async (address, options) => {
    const answer = await goto.call(page, address, options);
    if (!options?.waitUntil) await takenOver(page);
    return answer;
  };
  page.reload = async (options) => {
    const answer = await reload.call(page, options);
    if (!options?.waitUntil) await takenOver(page);
    return answer;
  };
}

async function takenOver(page: Page) {
  if (!(await page.evaluate(() => matchMedia("(scripting: enabled)").matches))) return;
  await page.waitForFunction(
    () =>
      !document.querySelector("script[src*='/_next/']") ||
      Object.keys(document).some((key) => key.startsWith("__reactContainer$")),
  );
}

async function signedIn(browser: Browser, person: Person) {
  const context = await browser.newContext({ locale: "en-GB" });
  const page = await context.newPage();
  await signInOn(page, person);
  // The demo's people chose German; tests read English unless they say otherwise.
  await context.addCookies([{ name: "kontor-locale", value: "en", url: new URL("/", page.url()).href }]);
  const state = await context.storageState();
  await context.close();
  return state;
}

/** Fills in the sign-in form and waits until it was left. */
export async function signInOn(page: Page, email: string, secret = password) {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(secret);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}

export { expect };
