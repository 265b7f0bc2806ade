import { cookies, headers } from "next/headers";
import { env } from "@/lib/base/env";
import type { Origin } from "@/lib/base/origin";
import { clientAddress } from "./client-address";
import { deviceCookieName } from "./device-cookie";

/** Where a request with these headers comes from, and its number (lib/door/client-address.ts). */
export const originOf = (given: Pick<Headers, "get">): Origin => ({
  address: clientAddress(given.get("x-forwarded-for"), env().KONTOR_PROXIES),
  userAgent: given.get("user-agent"),
  request: given.get("x-request-id"),
});

/** Where this request comes from, for the throttle, the list of sessions and the audit log. */
export async function requestOrigin(): Promise<Origin> {
  const [given, jar] = await Promise.all([headers(), cookies()]);
  return { ...originOf(given), device: jar.get(deviceCookieName())?.value };
}
