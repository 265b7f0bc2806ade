import { and, eq } from "drizzle-orm";
import { newId } from "@/db/columns";
import { customerConflicts } from "@/db/schema";
import { AppError, notThere } from "@/lib/base/errors";
import { createCustomer, type Written } from "@/lib/customers/commands";
import { wishesInReach } from "@/lib/customers/wishes/queries";
import { keptCustomer, keptEnquiry, type WishChoice } from "@/lib/customers/wishes/schema";
import type { Scope } from "@/lib/door/scope";

/**
 * Creates the customer that the provider allowed, with what was typed when it was asked for; a second time it gives the same
 * customer. Also gives the enquiry that it came from. Throws NOT_FOUND, CONFLICT where it is not allowed (yet), INVALID when
 * the company has it already.
 */
export async function createWished(
  scope: Scope,
  { id }: WishChoice,
): Promise<Written & { enquiry?: string }> {
  const wish = and(wishesInReach(scope), eq(customerConflicts.id, id));
  const [found] = await scope.tx
    .select({
      state: customerConflicts.state,
      typed: customerConflicts.typed,
      customerId: customerConflicts.customerId,
    })
    .from(customerConflicts)
    .where(wish)
    .for("update");
  if (!found) throw notThere();
  if (found.customerId) return { id: found.customerId };
  if (found.state !== "allowed" || !found.typed) throw new AppError("CONFLICT", "edited");
  const typed = keptCustomer.parse({ ...found.typed, key: newId() });
  const written = await createCustomer(scope, { ...typed, anyway: "all" });
  return { ...written, enquiry: keptEnquiry.parse(found.typed).enquiry };
}
