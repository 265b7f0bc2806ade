import { env } from "@/lib/base/env";

/** The cookie that remembers a language chosen in this browser. */
export const LOCALE_COOKIE = "kontor-locale";

export const localeCookieOptions = () => ({
  httpOnly: true,
  sameSite: "lax" as const,
  path: "/",
  secure: env().KONTOR_URL.startsWith("https:"),
  maxAge: 365 * 24 * 3600,
});
