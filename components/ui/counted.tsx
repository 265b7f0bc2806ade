import type { ReactNode } from "react";
import { BoundedCount } from "./bounded-count";

type CountedProps = { count: number; bound?: number; children: ReactNode };

/** How many rows a list holds, with its word; told to those who hear it whenever a search or filter changes it. */
export const Counted = ({ count, bound, children }: CountedProps) => (
  <span role="status">
    <BoundedCount count={count} bound={bound} /> {children}
  </span>
);
