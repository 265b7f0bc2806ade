import type { ComponentProps, ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { SortLink } from "./sort-link";

type TableProps = {
  /** Names the table for those who do not see its surroundings. */
  label: string;
  /** On a phone: rows become label/value blocks, or the table scrolls sideways (for wide comparisons). */
  narrow?: "stack" | "scroll";
  children: ReactNode;
};

export function Table({ label, narrow = "stack", children }: TableProps) {
  const table = (
    <table className={`table table-${narrow}`}>
      <caption className="sr-only">{label}</caption>
      {children}
    </table>
  );
  if (narrow === "stack") return <div className="table-region">{table}</div>;
  return (
    // A group, not a landmark: the section around it often has the same name.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    // biome-ignore lint/a11y/useSemanticElements: it groups no fields
    <div role="group" className="table-region" aria-label={label} tabIndex={0}>
      {table}
    </div>
  );
}

export function THead({ children }: { children: ReactNode }) {
  return (
    <thead>
      <tr>{children}</tr>
    </thead>
  );
}

export function TBody({ children }: { children: ReactNode }) {
  return <tbody>{children}</tbody>;
}

export function Tr(props: ComponentProps<"tr">) {
  return <tr {...props} />;
}

type ThProps = {
  numeric?: boolean;
  /** Where a click leads, and how the table is sorted by this column now, if it is. */
  sort?: { href: string; direction?: "ascending" | "descending" };
  children: ReactNode;
};

export function Th({ numeric, sort, children }: ThProps) {
  return (
    <th scope="col" className={numeric ? "num" : undefined} aria-sort={sort?.direction}>
      {sort ? <SortLink href={sort.href}>{children}</SortLink> : children}
    </th>
  );
}

type TdProps = { label?: string; numeric?: boolean; colSpan?: number; children?: ReactNode };

/** A cell; `label` repeats the column's name where rows are stacked on a phone. */
export function Td({ label, numeric, colSpan, children }: TdProps) {
  // Only what is given: undefined properties would be written out for every cell of the payload.
  const given = {
    ...(label && { "data-label": label }),
    ...(numeric && { className: "num" }),
    ...(colSpan && { colSpan }),
  };
  return <td {...given}>{children}</td>;
}

/** The cell that names the row. With `href` its link covers the whole row. */
export function RowHeader({ href, children }: { href?: string; children: ReactNode }) {
  return (
    <th scope="row">
      {href ? (
        <Link href={href} className="row-link">
          {children}
        </Link>
      ) : (
        children
      )}
    </th>
  );
}
