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

/** An amount on a line of its own, with a word or figure that belongs to it: "9.00 € a month", "29.97 € 23.8 %"; a loss in red. */
export function MoneyLine({ minor, currency, after }: Amount & { after?: string | false }) {
  const amount = formatMoney(minor, currency, useLocale());
  return (
    <span className={minor < 0 ? "money-line text-danger" : "money-line"}>
      {after ? `${amount} ` : amount}
      {after && <small>{after}</small>}
    </span>
  );
}
