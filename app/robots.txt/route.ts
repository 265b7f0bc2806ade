import { env } from "@/lib/base/env";
import { robots } from "@/lib/sitemap/rules";

// The portal's address is a setting of the running server, unknown at build time.
export const dynamic = "force-dynamic";

/** What search engines should leave alone, and where they find the rest. */
export const GET = () =>
  new Response(robots(env().KONTOR_URL), {
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "public, max-age=3600" },
  });
