import type { ReactNode } from "react";

export type Tone = "neutral" | "info" | "success" | "warning" | "danger";

/** A state in the three ways people read it: word, shape and colour. The shape is drawn by the style sheet. */
export function StateMark({ tone, children }: { tone: Tone; children: ReactNode }) {
  return <span className={`state tone-${tone}`}>{children}</span>;
}
