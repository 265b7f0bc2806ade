import type { ReactNode } from "react";
import { Link } from "./link";

export type FilterItem = { href: string; label: ReactNode; count?: ReactNode; current?: boolean };

/** One set of filters as links, the current one marked. */
export function FilterLinks({ label, items }: { label: string; items: FilterItem[] }) {
  return (
    <nav aria-label={label}>
      <ul className="filters">
        {items.map((item) => (
          <li key={item.href}>
            <Link href={item.href} scroll={false} aria-current={item.current ? "true" : undefined}>
              {item.label}
              {item.count !== undefined && <span className="filter-count">{item.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
