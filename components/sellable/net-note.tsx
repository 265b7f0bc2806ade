import { useTranslations } from "@/lib/i18n/words";

/** Says that prices are without VAT: beside every price that a customer reads. */
export function NetNote() {
  const t = useTranslations("terms");
  return <p className="text-ink-muted text-sm">{t("netOfVat")}</p>;
}
