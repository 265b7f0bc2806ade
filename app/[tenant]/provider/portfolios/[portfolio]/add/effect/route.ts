import { priceEffect } from "@/components/portfolios/pricing/price-effect";
import { answerEffect } from "@/components/ui/action-bar/effect";
import { handle } from "@/lib/door/handle";
import { getSpeech } from "@/lib/i18n/words";
import { previewAddition } from "@/lib/portfolios/pricing/queries";
import { askedStep } from "@/lib/portfolios/schema";

/** With which prices ticked offers would come in, while the rule is being typed. */
export const GET = handle("provider", "portfolio:edit", askedStep, async (scope, asked) => {
  const speech = await getSpeech();
  return answerEffect(priceEffect(await previewAddition(scope, asked, speech.locale), speech));
});
