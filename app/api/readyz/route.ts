import { isReady } from "@/lib/server/readiness";

export const dynamic = "force-dynamic";

/** The server can answer: its database is there, and as new as the server. */
export async function GET() {
  const ready = await isReady();
  return new Response(ready ? "ok" : "not ready", {
    status: ready ? 200 : 503,
    headers: { "cache-control": "no-store" },
  });
}
