import type en from "@/lib/messages/en";

type Words = (typeof en)["personal"];

/** As many rows as a page makes one file of, in memory. */
export const MOST_ROWS = 50_000;

/** A kind of rows as the words know it; that each has some is held by tables.test.ts. */
export const asKind = (what: string) => what as keyof Words["kinds"];

/** A column that an erasure empties as the words know it; held by the same test. */
export const asFact = (column: string) => column as keyof Words["facts"];
