import { env } from "@/lib/base/env";
import { securityTxt } from "@/lib/server/security-txt";

// Whom to write to is a setting of the running server, unknown at build time.
export const dynamic = "force-dynamic";

/** Whom somebody may tell who found a way in; nothing where the setting names nobody. */
export function GET(): Response {
  const { KONTOR_URL, KONTOR_SECURITY_CONTACT: contact } = env();
  if (!contact) return new Response(null, { status: 404 });
  return new Response(securityTxt(KONTOR_URL, contact, new Date()), {
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "public, max-age=3600" },
  });
}
