import type { ReactNode } from "react";

/** The bar under or above a table that holds the bulk form's buttons. */
export function BulkBar({ children }: { children: ReactNode }) {
  return <div className="bulk-bar">{children}</div>;
}
