import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";

type SortLinkProps = { href: string; direction?: "ascending" | "descending"; children: ReactNode };

/** The head of a column by which a table can be sorted, with an arrow in the direction that it has now. */
export function SortLink({ href, direction, children }: SortLinkProps) {
  return (
    <Link href={href} scroll={false} className="sort-link">
      {children}
      <svg viewBox="0 0 10 12" fill="currentColor" aria-hidden="true">
        {direction !== "descending" && <path d="M5 0l4 5H1z" />}
        {direction !== "ascending" && <path d="M5 12L1 7h8z" />}
      </svg>
    </Link>
  );
}
