import { useFormatter } from "next-intl";

const styles = {
  date: { dateStyle: "medium" },
  moment: { dateStyle: "medium", timeStyle: "short" },
} as const;

/** A moment in the reader's language and time zone, readable by machines. */
export function Time({ at, as = "moment" }: { at: Date; as?: keyof typeof styles }) {
  const format = useFormatter();
  return <time dateTime={at.toISOString()}>{format.dateTime(at, styles[as])}</time>;
}
