import type { ReactNode } from "react";
import type { Tone } from "./state";

type AlertProps = { tone?: Tone; title?: ReactNode; children?: ReactNode; actions?: ReactNode };

/** A note in the page. It does not announce itself: wrap it in role="alert" or role="status" if it appears later. */
export function Alert({ tone = "info", title, children, actions }: AlertProps) {
  return (
    <div className={`alert tone-${tone}`}>
      <div className="min-w-0 flex-1 space-y-1">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="text-ink">{children}</div>}
        {actions && <div className="flex flex-wrap gap-2 pt-1">{actions}</div>}
      </div>
    </div>
  );
}
