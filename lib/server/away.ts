import type { IncomingMessage, ServerResponse } from "node:http";
import { createTranslator } from "use-intl/core";
import { securityHeaders } from "@/lib/base/security-headers";
import { chooseLocale, LOCALE_COOKIE } from "@/lib/i18n/locale";
import de from "./messages/de.json" with { type: "json" };
import en from "./messages/en.json" with { type: "json" };

const words = { en, de };
const AGAIN_SECONDS = 2;

/** Answers 503 where nobody can serve for a moment: a page in the reader's language, which loads itself again unless something was sent. */
export function answerAway(request: IncomingMessage, response: ServerResponse): void {
  const { headers, method } = request;
  const locale = chooseLocale(null, chosenIn(headers.cookie), headers["accept-language"] ?? null);
  const reads = method === "GET" || method === "HEAD";
  const wantsPage = headers.accept?.includes("text/html") ?? false;
  response.writeHead(503, {
    ...securityHeaders,
    "Retry-After": AGAIN_SECONDS,
    "Cache-Control": "no-store",
    "Content-Language": locale,
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    "Content-Type": wantsPage ? "text/html; charset=utf-8" : "text/plain; charset=utf-8",
    // The next request of this browser is for whoever is there by then.
    Connection: "close",
  });
  const t = createTranslator({ locale, messages: words[locale], namespace: "away" });
  const said = { title: t("title"), text: reads ? t("wait") : t("sent") };
  response.end(wantsPage ? pageOf({ ...said, locale, reads }) : `${said.title}. ${said.text}\n`);
}

const chosenIn = (cookies = "") => new RegExp(`(?:^|;\\s*)${LOCALE_COOKIE}=(\\w+)`).exec(cookies)?.[1];

type Page = { locale: string; reads: boolean; title: string; text: string };

function pageOf({ locale, reads, title, text }: Page) {
  return `<!doctype html>
<html lang="${locale}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
${reads ? `<meta http-equiv="refresh" content="${AGAIN_SECONDS}">` : ""}
<title>${title}</title>
<style>:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif } main { max-width: 36rem; margin: 20vh auto 0; padding: 1.5rem }</style>
<main>
<h1>${title}</h1>
<p role="status">${text}</p>
</main>
</html>
`;
}
