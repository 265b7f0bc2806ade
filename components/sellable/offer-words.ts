import type { Speech } from "@/lib/i18n/speech";
import { useSpeech } from "@/lib/i18n/words";
import type { OfferTerms } from "@/lib/sellable/rules";

type Length = "short" | "full";

/** Writers of how an item is bought: `words` and, of that, how it ends. */
export function offerWords(speech: Speech) {
  const t = speech.words("sellable");
  const kinds = speech.words("terms.offer");
  const periods = speech.words("terms.period");
  const renewals = speech.words("terms.renewal");

  /** "30 days’ notice · Renews automatically"; nothing for a purchase. */
  const notice = ({ kind, noticeDays, renewal }: OfferTerms): string =>
    kind === "purchase"
      ? ""
      : joined([noticeDays !== null && t("notice", { count: noticeDays }), renewals(renewal)]);

  /** "Rent · 12 months", and where asked for how it ends. */
  const words = (offer: OfferTerms, length: Length = "full"): string =>
    joined([
      kinds(offer.kind),
      offer.kind !== "purchase" && offer.termMonths !== null && t("months", { count: offer.termMonths }),
      offer.period && offer.period !== "month" && t("paid", { period: periods(offer.period) }),
      length === "full" && notice(offer),
    ]);

  return { words, notice };
}

/** As offerWords, in the reader's language. */
export const useOfferWords = () => offerWords(useSpeech());

const joined = (words: (string | false | null)[]) => words.filter(Boolean).join(" · ");

export function OfferWords({ offer, length }: { offer: OfferTerms; length?: Length }) {
  return useOfferWords().words(offer, length);
}
