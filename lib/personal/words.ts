// Not next-intl itself: commands run outside Next, and there its entry asks for parts of React that are missing.
import { createTranslator } from "use-intl/core";
import type { Retention } from "@/db/access/personal";
import { type AppError, type ErrorKey, refusalOf } from "@/lib/base/errors";
import type { Locale } from "@/lib/i18n/locale";
import de from "@/lib/messages/de";
import en from "@/lib/messages/en";

const messages = { en, de };

/** Why something stays, in the language of whoever gets a file. */
export function reasonsIn(locale: Locale): (why: Retention) => string {
  const t = createTranslator({ locale, messages: messages[locale], namespace: "personal.why" });
  return (why) => t(why);
}

/** What a refusal tells whoever runs a command; undefined where it is none. */
export function refusalText(error: unknown): string | undefined {
  const refusal = refusalOf(error);
  return refusal && sentenceOf(refusal);
}

function sentenceOf({ key, values }: AppError): string {
  const t = createTranslator({ locale: "en", messages: en, namespace: "errors" });
  return t(key satisfies ErrorKey as never, values as never);
}
