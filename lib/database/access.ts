import type { GlobalTables, TenantTables } from "@/db/access/grants";
import * as outside from "./global-tables";
import { withPrivacy, withPrivacyOutside } from "./privacy";
import * as ofTenants from "./tenant-tables";

/**
 * Who may do what to which rows, per table and database role: the access of every noun, together (architecture.md §3).
 * What kontor_privacy has follows from what is personal (privacy.ts). A role has exactly the statements and columns named there, on the rows its shape describes; nothing else is granted.
 */
export const access = withPrivacy(together<TenantTables>(ofTenants));

/** The same of the tables without a tenant. */
export const globalAccess = withPrivacyOutside(together<GlobalTables>(outside));

/** The tables of several nouns as one; throws where two of them name the same one. */
export function together<T extends TenantTables | GlobalTables>(nouns: Readonly<Record<string, T>>): T {
  const tables = Object.values(nouns).flatMap((noun) => Object.entries(noun));
  const twice = tables.map(([name]) => name).filter((name, at, names) => names.indexOf(name) !== at);
  if (twice.length) throw new Error(`The access of ${twice.join(", ")} is described twice`);
  return Object.fromEntries(tables) as T;
}
