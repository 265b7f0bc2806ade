import { notFound } from "next/navigation";
import { cache } from "react";
import { refusalOf } from "@/lib/base/errors";
import { tenantSlug } from "@/lib/base/fields";
import { numbered } from "@/lib/door/refusals";
import { withPermission } from "@/lib/door/scope";
import { openLink } from "@/lib/links/opened";
import { getSharedOrder } from "@/lib/orders/links/queries";

/** The order that a secret link opens, and by whom it is read; once per request. 404 for any link that opens none. */
export const loadSharedOrder = cache(async (tenant: string, token: string) => {
  if (!tenantSlug().safeParse(tenant).success) notFound();
  const opened = await openLink({ tenant, token, kind: "order" });
  if (!opened?.orderId) notFound();
  const { reader, orderId: order } = opened;
  try {
    const read = await withPermission(
      reader,
      "order:read",
      (scope) => getSharedOrder(scope, { order }),
      "read only",
    );
    return { reader, order: read };
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal && refusal.code !== "UNAVAILABLE") notFound();
    throw await numbered(error);
  }
});
