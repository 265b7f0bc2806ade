import { handle } from "@/lib/door/handle";
import { isLocale } from "@/lib/i18n/locale";
import { wordsIn } from "@/lib/i18n/speech";
import { pickingList } from "@/lib/orders/papers/file";
import { getPicked } from "@/lib/orders/papers/queries";
import { workAddress } from "@/lib/orders/work/schema";
import { pdfResponse } from "@/lib/pdf/answer";

/** What to take from the shelves for chosen lines, in the provider's language. */
export const GET = handle("provider", "order:fulfil", workAddress, async (scope, asked) => {
  const { tenantName: name, tenantLocale } = scope.actor;
  const locale = isLocale(tenantLocale) ? tenantLocale : "en";
  const lines = await getPicked(scope, asked);
  return async () =>
    pdfResponse(
      wordsIn(locale, "orders")("papers.picking"),
      await pickingList(lines, { name, locale }, new Date()),
    );
});
