import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { env } from "@/lib/base/env";
import type { Actor } from "./actor";
import { asksFirst } from "./customer-mode-rules";

const COOKIE = "kontor-customer-mode";

const options = () => ({
  httpOnly: true,
  sameSite: "lax" as const,
  path: "/",
  secure: env().KONTOR_URL.startsWith("https:"),
});

/** Whether this browser shows the workspace of a membership to a customer; it stays so until it is left or the browser closed. */
export const isInCustomerMode = async (membershipId: string): Promise<boolean> =>
  (await cookies()).get(COOKIE)?.value === membershipId;

/** Begins customer mode for the workspace of a membership. */
export async function enterCustomerMode(membershipId: string): Promise<void> {
  (await cookies()).set(COOKIE, membershipId, options());
}

/** Leaves customer mode, wherever it was on. */
export async function leaveCustomerMode(): Promise<void> {
  (await cookies()).delete({ name: COOKIE, ...options() });
}

/** In customer mode a page with margins asks before it opens. */
export async function askBeforeMargins({ customerMode, tenantSlug }: Actor): Promise<void> {
  const path = customerMode && (await headers()).get("x-kontor-path");
  if (path && asksFirst(path))
    redirect(`/${tenantSlug}/reseller/customer-mode?next=${encodeURIComponent(path)}`);
}
