import type { Speech } from "@/lib/i18n/speech";
import { useSpeech } from "@/lib/i18n/words";

/** A count that the database stopped counting at `bound`: "37", or "1,000+". */
export const boundedCount = (count: number, { format }: Pick<Speech, "format">, bound = 1000): string =>
  count > bound ? `${format.number(bound)}+` : format.number(count);

/** As boundedCount, wherever it stands. */
export const BoundedCount = ({ count, bound }: { count: number; bound?: number }) =>
  boundedCount(count, useSpeech(), bound);
