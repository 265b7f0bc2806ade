import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";

/** The head of a column by which a table can be sorted; the style sheet draws an arrow in the direction that it has now. */
export const SortLink = ({ href, children }: { href: string; children: ReactNode }) => (
  <Link href={href} data-page="still" className="sort-link">
    {children}
  </Link>
);
