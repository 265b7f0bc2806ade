import { type AnyColumn, type SQL, sql } from "drizzle-orm";

/** What each change writes of a row that two people may edit, besides its own values: the version after the present one, and when. */
export const nextVersion = ({ version }: { version: AnyColumn }): { version: SQL; updatedAt: Date } => ({
  version: sql`${version} + 1`,
  updatedAt: new Date(),
});
