import { access, globalAccess } from "@/lib/database/access";

/**
 * What only the moment needs and would be wrong in another one: whoever had signed out, or used a link, could do so again.
 * After a restore everybody signs in afresh.
 */
export const momentary: readonly string[] = [
  "sessions",
  "session_places",
  "kept_forms",
  "tokens",
  "rate_limits",
];

/** The tables that a backup holds. */
export const keptTables = (): string[] =>
  [...Object.keys(globalAccess), ...Object.keys(access)].filter((table) => !momentary.includes(table)).sort();

/** Whether a table's rows belong to tenants, whose policies confine the owner to one of them at a time. */
export const isOfTenants = (table: string): boolean => table in access;
