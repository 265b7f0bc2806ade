import { getTranslations } from "@/lib/i18n/words";
import { deviceOf } from "@/lib/identity/device";

type From = { address: string | null; userAgent: string | null };

/** Writes where a security event came from: address, browser and system, as far as they are known. */
export async function getOrigins(): Promise<(from: From) => string> {
  const t = await getTranslations("auditLog");
  return ({ address, userAgent }) => {
    if (!address) return "";
    const { browser, system } = deviceOf(userAgent);
    const device = browser && system ? t("device", { browser, system }) : (browser ?? system);
    return [address, device].filter(Boolean).join(", ");
  };
}
