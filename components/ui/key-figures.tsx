import type { ReactNode } from "react";

/** A figure, and what is said of it in small. */
export type KeyFigure = { label: string; value: ReactNode; note?: ReactNode };

/** The few figures by which a record is known at once; those that it does not have are left out. */
export function KeyFigures({ figures }: { figures: (KeyFigure | false | null | undefined)[] }) {
  const shown = figures.filter((figure) => !!figure);
  if (!shown.length) return null;
  return (
    <dl className="key-figures">
      {shown.map(({ label, value, note }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
          {note && <dd className="key-figure-note">{note}</dd>}
        </div>
      ))}
    </dl>
  );
}
