import type { KnownCategory } from "@/lib/imports/categories";
import type { Mapping } from "@/lib/imports/rules";
import type { TableFaultKey } from "@/lib/imports/table";

/** What may be asked of a file: what kind of table it is, what it says as items, or which rows of it were refused. */
export type Ask = { bytes: Uint8Array } & (
  | { of: "table" }
  | { of: "items"; mapping: Mapping; currency: string; known: KnownCategory[] }
  | { of: "refused"; mapping: Mapping; problems: string }
);

/** What comes back: pieces until the end, or why there is none. */
export type Answer<T> = { value: T } | { end: true } | { fault: TableFaultKey; line: number };
