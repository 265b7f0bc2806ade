import { env } from "@/lib/base/env";

/** How the cookie is kept that remembers a language (LOCALE_COOKIE). */
export const localeCookieOptions = () => ({
  httpOnly: true,
  sameSite: "lax" as const,
  path: "/",
  secure: env().KONTOR_URL.startsWith("https:"),
  maxAge: 365 * 24 * 3600,
});
