import type { ReactNode } from "react";
import { Link } from "./link";

export type FilterItem = { href: string; label: ReactNode; count?: ReactNode; current?: boolean };

type FilterLinksProps = {
  label: string;
  items: FilterItem[];
  /** They stand by themselves above the other tools of a list, in one row. */
  row?: boolean;
};

/** One set of filters as links, the current one marked. */
export function FilterLinks({ label, items, row }: FilterLinksProps) {
  return (
    <nav aria-label={label} className={row ? "filter-row" : undefined}>
      <ul className="filters">
        {items.map((item) => (
          <li key={item.href}>
            <Link href={item.href} data-page="still" {...(item.current && { "aria-current": true })}>
              {item.label}
              {item.count !== undefined && <span className="filter-count">{item.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
