import { type SQL, type SQLWrapper, sql } from "drizzle-orm";

type Figure = SQL<number | null>;

/** A figure as it is kept; nothing where none is. */
export const told = (kept: SQLWrapper): Figure => sql`${kept}`.mapWith(Number) as Figure;

/** Nothing in the place of a figure. */
export const untold = sql<number | null>`null`;

/** Reads figures such as costs and transfer prices for those who may know them, and nothing in their places for others. */
export const toldIf = (mayKnow: boolean): typeof told => (mayKnow ? told : () => untold);
