import { createHmac } from "node:crypto";
import type { LoginRole } from "./access/shapes";

/** The password of a runtime role: derived from the installation's secret, so that it is stored nowhere. */
export const rolePassword = (secret: string, role: LoginRole): string =>
  createHmac("sha256", secret).update(`database role ${role}`).digest("base64url");

/** The connection URL of a runtime role on the owner's database. */
export function roleUrl(ownerUrl: string, secret: string, role: LoginRole): string {
  const url = new URL(ownerUrl);
  url.username = `kontor_${role}`;
  url.password = rolePassword(secret, role);
  return url.toString();
}
