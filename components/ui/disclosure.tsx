import type { ReactNode } from "react";

/** More that most readers do not need at once. */
export function Disclosure({
  summary,
  open,
  children,
}: {
  summary: ReactNode;
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <details open={open} className="disclosure">
      <summary>
        <svg viewBox="0 0 6 10" fill="currentColor" aria-hidden="true">
          <path d="M0 0v10l6-5z" />
        </svg>
        {summary}
      </summary>
      <div className="pt-2 pl-5">{children}</div>
    </details>
  );
}
