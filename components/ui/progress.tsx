import { type ReactNode, useId } from "react";
import { useFormatter } from "@/lib/i18n/words";

type ProgressProps = { label: ReactNode; value?: number; max: number; children?: ReactNode };

/** A native bar with its numbers in words; without `value` the work does not say yet how far it is. */
export function Progress({ label, value, max, children }: ProgressProps) {
  const id = useId();
  const format = useFormatter();
  return (
    <div className="space-y-1">
      <div className="flex flex-wrap justify-between gap-x-4 text-sm tabular-nums">
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        {value !== undefined && (
          <span className="text-ink-muted">
            {format.number(value)} / {format.number(max)}
          </span>
        )}
      </div>
      <progress id={id} className="progress" value={value} max={Math.max(max, 1)} />
      {children && <p className="text-ink-muted text-sm">{children}</p>}
    </div>
  );
}
