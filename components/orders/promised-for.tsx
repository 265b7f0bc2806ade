import { dayText } from "@/components/ui/data-table/written";
import { useSpeech } from "@/lib/i18n/words";

/** For when the first of an order that has not arrived is promised. */
export function PromisedFor({ day }: { day: string }) {
  const speech = useSpeech();
  return <span>{speech.words("orders")("promisedOn", { day: dayText(day, speech) })}</span>;
}
