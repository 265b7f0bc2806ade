import { timingSafeEqual } from "node:crypto";
import { env } from "@/lib/base/env";
import { hashToken } from "@/lib/base/tokens";
import { textOfInstallation } from "./installation";
import { askSockets } from "./socket";
import { joinFigures } from "./together";

/** The figures of every process of this machine and of the installation, for whoever has the token of the settings: 401 without it, 404 where there is none. */
export async function answerMetrics(request: Request): Promise<Response> {
  const { KONTOR_METRICS_TOKEN: token } = env();
  if (!token) return answer(404);
  const given = request.headers.get("authorization") ?? "";
  if (!timingSafeEqual(hashToken(given), hashToken(`Bearer ${token}`)))
    return answer(401, { "www-authenticate": "Bearer" });
  const texts = await Promise.all([askSockets(), textOfInstallation()]);
  return answer(
    200,
    { "content-type": "text/plain; version=0.0.4; charset=utf-8" },
    joinFigures(texts.flat()),
  );
}

const answer = (status: number, headers: Record<string, string> = {}, body: string | null = null) =>
  new Response(body, { status, headers: { ...headers, "cache-control": "no-store" } });
