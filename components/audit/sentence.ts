import { wordsIn } from "@/lib/audit-log/words";
import type { Speech } from "@/lib/i18n/speech";

type Said = { action: string; words: Record<string, string | number>; recordLabel: string; times?: number };

/** Writes an audit entry as a sentence: `audit.<action>` with the entry's words. */
export function sentences({ words: wordsOf, locale }: Speech): (entry: Said) => string {
  const t = wordsOf("audit");
  const [rights, log] = [wordsOf("settings.permissions"), wordsOf("auditLog")];
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
