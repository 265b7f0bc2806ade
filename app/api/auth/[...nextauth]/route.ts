import type { NextRequest } from "next/server";
import { describeError, log } from "@/lib/base/log";
import { isOwnOrigin } from "@/lib/door/request-origin";
import { handlers } from "@/lib/server/auth";

const LONGEST_BODY = 10_000;

type Handler = (request: NextRequest) => Promise<Response>;

/** next-auth answers ill-formed requests with a 5xx or a throw; whatever comes in here is the sender's fault. */
const guarded =
  (handler: Handler): Handler =>
  async (request) => {
    if (opensSession(request)) return refuse(404);
    try {
      const response = await handler(request);
      return response.status < 500 ? response : refuse(400);
    } catch (error) {
      log.warn(describeError(error), "sign-in request refused");
      return refuse(400);
    }
  };

/** The form alone signs people in: nothing else counts attempts, knows devices and ends the browser's former session. */
const opensSession = ({ nextUrl }: NextRequest) =>
  /^\/api\/auth\/(?:signin|callback)\b/.test(nextUrl.pathname);

const refuse = (status: number) => new Response(null, { status, headers: { "cache-control": "no-store" } });

export const GET = guarded(handlers.GET);

export const POST: Handler = async (request) => {
  if (!isOwnOrigin(request.headers)) return refuse(403);
  const length = request.headers.get("content-length");
  if (length === null) return refuse(411);
  if (!(Number(length) <= LONGEST_BODY)) return refuse(413);
  return guarded(handlers.POST)(request);
};
