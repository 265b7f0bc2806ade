import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";

/** A policy with a nonce of each request, as the framework documents it. */
export function proxy(request: NextRequest): NextResponse {
  const policy = `default-src 'self'; script-src 'self' 'nonce-${randomBytes(16).toString("base64")}' 'strict-dynamic'`;
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

export const config = { matcher: [{ source: "/((?!_next/static/).*)" }] };
