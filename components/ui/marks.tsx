import type { ReactNode } from "react";

/* Drawn here rather than taken from the icon package, whose icons would bring script to pages that need none. */

function Mark({ children }: { children: ReactNode }) {
  return (
    <svg viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      {children}
    </svg>
  );
}

export function MenuMark() {
  return (
    <Mark>
      <path d="M2 4h12M2 8h12M2 12h12" />
    </Mark>
  );
}

export function CloseMark() {
  return (
    <Mark>
      <path d="M3.5 3.5l9 9M12.5 3.5l-9 9" />
    </Mark>
  );
}

export function SearchMark() {
  return (
    <Mark>
      <path d="M7 2.5a4.5 4.5 0 110 9 4.5 4.5 0 010-9zM10.5 10.5l3.5 3.5" />
    </Mark>
  );
}

export function SwitchMark() {
  return (
    <Mark>
      <path d="M4.5 6L8 2.5 11.5 6M4.5 10L8 13.5l3.5-3.5" />
    </Mark>
  );
}
