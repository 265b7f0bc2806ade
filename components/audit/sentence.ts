import { wordsIn } from "@/lib/audit-log/words";
import { getLocale, getTranslations } from "@/lib/i18n/words";

type Said = { action: string; words: Record<string, string | number>; recordLabel: string; times?: number };

/** Writes an audit entry as a sentence in the reader's language: `audit.<action>` with the entry's words. */
export async function getSentences(): Promise<(entry: Said) => string> {
  const [t, rights, log, locale] = await Promise.all([
    getTranslations("audit"),
    getTranslations("settings.permissions"),
    getTranslations("auditLog"),
    getLocale(),
  ]);
  const known: Record<string, string> = { suspended: log("everything"), "too-large": log("tooLarge") };
  const rightOf = (right: string) => {
    const key = right.replace(":", "-");
    if (rights.has(key as never)) return rights(key as never);
    return known[right] ?? right;
  };
  return ({ action, words, recordLabel, times = 1 }) => {
    if (!t.has(action as never)) return action;
    const { right, ...others } = wordsIn(words, locale);
    const named = {
      name: recordLabel,
      ...others,
      ...(right !== undefined && { right: rightOf(String(right)) }),
    };
    const sentence = t(action as never, named as never);
    return times > 1 ? [sentence, log("times", { times })].join(" ") : sentence;
  };
}
