import { and, eq } from "drizzle-orm";
import { enquiries } from "@/db/schema";
import { withUpkeep } from "@/lib/door/system";
import type { Jobs } from "@/lib/jobs/queue";
import { tell } from "@/lib/notifications/commands";

/** Says that an enquiry came, for its visitor, who may write nothing of the kind; its mails read what it holds themselves. */
export const tellOfEnquiry = (
  tenantId: string,
  { enquiryId: id, confirm }: Jobs["enquiry-received"],
): Promise<void> =>
  withUpkeep(tenantId, async (scope) => {
    const [enquiry] = await scope.tx
      .select({ company: enquiries.company, resellerId: enquiries.resellerId })
      .from(enquiries)
      .where(and(eq(enquiries.tenantId, tenantId), eq(enquiries.id, id)));
    if (!enquiry) return;
    const { company, resellerId } = enquiry;
    const words = { company, confirm: confirm ? "yes" : "no" };
    // Under the enquiry's own id: however often this runs, each of its receivers hears of it once.
    await tell(scope, { kind: "enquiry-received", id, recordId: id, resellerId, words });
  });
