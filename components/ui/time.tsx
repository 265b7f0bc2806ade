import { useFormatter } from "@/lib/i18n/words";

/** How precisely a moment is written. */
export const timeStyles = {
  date: { dateStyle: "medium" },
  time: { timeStyle: "short" },
  moment: { dateStyle: "medium", timeStyle: "short" },
} as const;

type TimeProps = { at: Date; as?: keyof typeof timeStyles; className?: string };

/** A moment in the reader's language and time zone, readable by machines. */
export function Time({ at, as = "moment", className }: TimeProps) {
  const format = useFormatter();
  return (
    <time dateTime={at.toISOString()} className={className}>
      {format.dateTime(at, timeStyles[as])}
    </time>
  );
}
