import type { Speech } from "@/lib/i18n/speech";
import { deviceOf } from "@/lib/identity/device";

type From = { address: string | null; userAgent: string | null };

/** Writes where a security event came from: address, browser and system, as far as they are known. */
export function originOf({ address, userAgent }: From, { words }: Speech): string {
  if (!address) return "";
  const { browser, system } = deviceOf(userAgent);
  const device = browser && system ? words("auditLog")("device", { browser, system }) : (browser ?? system);
  return [address, device].filter(Boolean).join(", ");
}
