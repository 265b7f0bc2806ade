import type { Retention } from "@/db/access/personal";
import { refusalOf } from "@/lib/base/errors";
import type { Locale } from "@/lib/i18n/locale";
import { wordsIn } from "@/lib/i18n/speech";

/** Why something stays, in the language of whoever gets a file. */
export function reasonsIn(locale: Locale): (why: Retention) => string {
  const t = wordsIn(locale, "personal.why");
  return (why) => t(why);
}

/** What a refusal tells whoever runs a command; undefined where it is none. */
export function refusalText(error: unknown): string | undefined {
  const refusal = refusalOf(error);
  const t = wordsIn("en", "errors");
  return refusal && t(refusal.key, refusal.values as Record<string, string | number>);
}
