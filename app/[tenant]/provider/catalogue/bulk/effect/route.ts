import { bulkEffect } from "@/components/catalogue/bulk/bulk-effect";
import { answerEffect } from "@/components/ui/action-bar/effect";
import { getBulkPreview } from "@/lib/catalogue/bulk/queries";
import { bulkQuery } from "@/lib/catalogue/bulk/schema";
import { handle } from "@/lib/door/handle";
import { getSpeech } from "@/lib/i18n/words";

/** What a change of many items would do, while it is being typed. */
export const GET = handle("provider", "catalogue:edit", bulkQuery, async (scope, query) => {
  const speech = await getSpeech();
  const preview = await getBulkPreview(scope, query, speech.locale);
  return answerEffect(bulkEffect(preview, query, { speech, tenantLocale: scope.actor.tenantLocale }));
});
