import { useLocale } from "next-intl";

type Amount = { minor: number | bigint; currency: string };

/** An amount in minor units, written in the reader's language, exact to the last digit. */
export function Money({ locale, ...amount }: Amount & { locale?: string }) {
  return locale ? <Written {...amount} locale={locale} /> : <WrittenForReader {...amount} />;
}

function WrittenForReader(amount: Amount) {
  return <Written {...amount} locale={useLocale()} />;
}

function Written({ minor, currency, locale }: Amount & { locale: string }) {
  const format = new Intl.NumberFormat(locale, { style: "currency", currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return <span className="money">{format.format(decimal(BigInt(minor), digits))}</span>;
}

function decimal(minor: bigint, digits: number) {
  const text = (minor < 0n ? -minor : minor).toString().padStart(digits + 1, "0");
  const cut = text.length - digits;
  return `${minor < 0n ? "-" : ""}${text.slice(0, cut)}.${text.slice(cut) || "0"}` as `${number}`;
}
