import { formatMoney } from "@/lib/base/money";
import { useLocale } from "@/lib/i18n/words";

type Amount = { minor: number | bigint; currency: string };

/** An amount in minor units, written in the reader's language, exact to the last digit. */
export function Money({ locale, ...amount }: Amount & { locale?: string }) {
  return locale ? <Written {...amount} locale={locale} /> : <WrittenForReader {...amount} />;
}

function WrittenForReader(amount: Amount) {
  return <Written {...amount} locale={useLocale()} />;
}

function Written({ minor, currency, locale }: Amount & { locale: string }) {
  return <span className="money">{formatMoney(minor, currency, locale)}</span>;
}
