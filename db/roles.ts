import { createHmac } from "node:crypto";
import { Client, type ClientConfig } from "pg";
import { parseIntoClientConfig } from "pg-connection-string";
import type { LoginRole } from "./access/shapes";

/** The password of a runtime role: derived from the installation's secret, so that it is stored nowhere. */
export const rolePassword = (secret: string, role: LoginRole): string =>
  createHmac("sha256", secret).update(`database role ${role}`).digest("base64url");

/** The connection URL of a runtime role on a database, whoever else its URL names. */
export function roleUrl(databaseUrl: string, secret: string, role: LoginRole): string {
  const url = new URL(withoutOwner(databaseUrl));
  url.username = `kontor_${role}`;
  url.password = rolePassword(secret, role);
  return url.toString();
}

/** Where a database is, and nothing of who owns it: all that servers and workers are told. */
export function withoutOwner(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  url.username = "";
  url.password = "";
  // The driver prefers these to what stands before the host.
  for (const name of ["user", "password"]) url.searchParams.delete(name);
  return url.toString();
}

/** Whether a database's URL says who owns it. */
export const namesOwner = (databaseUrl: string): boolean =>
  withoutOwner(databaseUrl) !== new URL(databaseUrl).href;

/**
 * How a runtime role connects to a database. The first secret is the present one; another one is still tried while the two
 * are being exchanged, since the roles keep the former passwords until the next migration.
 */
export const roleConnection = (
  databaseUrl: string,
  secrets: readonly string[],
  role: LoginRole,
): ClientConfig => ({
  ...parseIntoClientConfig(withoutOwner(databaseUrl)),
  user: `kontor_${role}`,
  password: () => passwordTaken(databaseUrl, secrets, role),
});

/** The first of the passwords that the database takes; the present one where none is. */
async function passwordTaken(databaseUrl: string, secrets: readonly string[], role: LoginRole) {
  const [present = "", ...former] = secrets;
  if (former.length === 0) return rolePassword(present, role);
  for (const secret of secrets)
    if (await isTaken(roleUrl(databaseUrl, secret, role))) return rolePassword(secret, role);
  return rolePassword(present, role);
}

const WRONG_PASSWORD = "28P01";

/** Whether the database takes this password; also where it refuses for another reason, which the caller then meets itself. */
async function isTaken(connectionString: string): Promise<boolean> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    return true;
  } catch (error) {
    return (error as { code?: string }).code !== WRONG_PASSWORD;
  } finally {
    await client.end().catch(() => {});
  }
}
