import { getTranslations } from "next-intl/server";
import type { OfferTerms } from "@/lib/sellable/rules";

/** How an item is bought, in words: "Rent · 12 months", and where asked for how it ends. */
export async function offerWords(offer: OfferTerms, length: "short" | "full" = "full"): Promise<string> {
  const [t, kinds, periods] = await Promise.all([
    getTranslations("sellable"),
    getTranslations("terms.offer"),
    getTranslations("terms.period"),
  ]);
  const words = [
    kinds(offer.kind),
    offer.kind !== "purchase" && offer.termMonths !== null && t("months", { count: offer.termMonths }),
    offer.period && offer.period !== "month" && t("paid", { period: periods(offer.period) }),
    length === "full" && (await offerNotice(offer)),
  ];
  return words.filter(Boolean).join(" · ");
}

/** How an offer ends, in words: "30 days’ notice · Renews automatically"; nothing for a purchase. */
export async function offerNotice({ kind, noticeDays, renewal }: OfferTerms): Promise<string> {
  if (kind === "purchase") return "";
  const [t, renewals] = await Promise.all([getTranslations("sellable"), getTranslations("terms.renewal")]);
  const words = [noticeDays !== null && t("notice", { count: noticeDays }), renewals(renewal)];
  return words.filter(Boolean).join(" · ");
}

export async function OfferWords({ offer, length }: { offer: OfferTerms; length?: "short" | "full" }) {
  return await offerWords(offer, length);
}
