import { env } from "@/lib/base/env";

const MAX_AGE = 400 * 24 * 3600;

/** The cookie by which a browser is known on which somebody signed in before; it outlives sessions and opens nothing. */
export const deviceCookieName = () =>
  env().KONTOR_URL.startsWith("https:") ? "__Host-kontor-device" : "kontor-device";

export const deviceCookieOptions = () => ({
  httpOnly: true,
  sameSite: "lax" as const,
  path: "/",
  secure: env().KONTOR_URL.startsWith("https:"),
  maxAge: MAX_AGE,
});
