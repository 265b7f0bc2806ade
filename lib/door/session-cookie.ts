import { createHmac } from "node:crypto";
import { env } from "@/lib/base/env";
import { isOwnSeal } from "@/lib/base/seal";

/** What the cookie carries: the session's random token, and hints of where to route; neither grants anything. */
export type SessionCookie = { token: string; areas: string[] };

const MOST_AREAS = 40;

const key = (secret: string) => createHmac("sha256", secret).update("session cookie").digest();
const mac = (body: string, secret: string) =>
  createHmac("sha256", key(secret)).update(body).digest("base64url");

/** The cookie's name; `__Host-` binds it to this host wherever TLS is used. */
export const sessionCookieName = () =>
  env().KONTOR_URL.startsWith("https:") ? "__Host-kontor-session" : "kontor-session";

/** The cookie value for a session token and its routing hints ("nordwind:provider"). */
export function sealSession({ token, areas }: SessionCookie): string {
  const body = `${token}.${Buffer.from(areas.slice(0, MOST_AREAS).join(" ")).toString("base64url")}`;
  return `${body}.${mac(body, env().KONTOR_SECRET)}`;
}

/** The content of a cookie value whose seal is ours; undefined for anything else. */
export function openSession(value: string | undefined): SessionCookie | undefined {
  const parts = value && value.length < 4096 ? value.split(".") : [];
  const [token, areas, seal] = parts;
  if (parts.length !== 3 || !token || areas === undefined || !seal) return;
  if (!isOwnSeal(seal, (secret) => mac(`${token}.${areas}`, secret))) return;
  return { token, areas: Buffer.from(areas, "base64url").toString().split(" ").filter(Boolean) };
}
