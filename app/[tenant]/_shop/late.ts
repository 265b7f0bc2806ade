import { shopPath } from "@/lib/base/paths";
import { isFormSent, requestPath } from "@/lib/door/headers";
import { findPlace } from "@/lib/door/load";

/**
 * Whether this request sent the form of a storefront that is not open (any more): without script, what was typed lives in
 * the answer alone, so that it must show the form and not that nothing is there.
 */
export async function isSentTooLate(tenant: string, reseller: string): Promise<boolean> {
  if (!(await isFormSent())) return false;
  const [path] = (await requestPath())?.split("?") ?? [];
  return path === `${shopPath(tenant, reseller)}/ask` && !(await findPlace(tenant, reseller));
}
