import { Link } from "@/components/ui/link";

/** A filter that is on: its words, and the address of the list without it. */
export type AppliedFilter = {
  label: string;
  href: string;
  /** Wide screens show it where it is set. */
  shown?: true;
};

type AppliedFiltersProps = { filters: AppliedFilter[]; label: string; remove: string };

/** What a list is filtered by where the filters themselves do not show it, each taken away by one click. */
export function AppliedFilters({ filters, label, remove }: AppliedFiltersProps) {
  if (!filters.length) return null;
  return (
    <ul
      aria-label={label}
      className={filters.every(({ shown }) => shown) ? "applied applied-shown" : "applied"}
    >
      {filters.map(({ label, href, shown }) => (
        <li key={label} className={shown && "applied-shown"}>
          <Link href={href} data-page="still">
            {label}
            <svg viewBox="0 0 10 10" aria-hidden="true">
              <path d="M1 1l8 8M9 1L1 9" />
            </svg>
            <span className="sr-only"> – {remove}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
