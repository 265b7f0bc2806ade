import type { ReactNode } from "react";
import type { Tone } from "./state";
import { Time } from "./time";

export type TimelineItem = {
  id: string;
  at: Date;
  who?: ReactNode;
  text: ReactNode;
  reason?: ReactNode;
  tone?: Tone;
};

/** What happened, newest first as given: when, who, what, why. */
export function Timeline({ items, label }: { items: TimelineItem[]; label: string }) {
  return (
    <ol className="timeline" aria-label={label}>
      {items.map((item) => (
        <li key={item.id} className={`tone-${item.tone ?? "neutral"}`}>
          <div className="min-w-0">
            <p className="text-ink">{item.text}</p>
            {item.reason && <p className="timeline-reason">{item.reason}</p>}
            <p className="text-ink-muted text-xs">
              <Time at={item.at} />
              {item.who && <> · {item.who}</>}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
