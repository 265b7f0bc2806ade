import type { ReactNode } from "react";
import { Money } from "@/components/ui/money";
import type { BasketLine } from "@/lib/baskets/queries";
import type { KeptLine, LineChange } from "@/lib/baskets/rules";
import { getTranslations } from "@/lib/i18n/words";

type Terms = KeptLine["quoted"];
type Side = { value: string | number | null; currency: string };

/** Each change of a line in words, old → new. */
export async function LineChanges({ line }: { line: BasketLine }) {
  const t = await getTranslations("orders");
  const write = await writer();
  return (
    <ul className="space-y-1">
      {line.changes.map(({ field, before, after }) => (
        <li key={field}>
          {t(`changed.${field}`)}: {write(field, { value: before, currency: line.quoted.currency })}
          <span aria-hidden="true"> → </span>
          <span className="sr-only"> {t("becomes")} </span>
          <strong>{write(field, { value: after, currency: line.currency })}</strong>
        </li>
      ))}
    </ul>
  );
}

async function writer() {
  const [t, kinds, periods, renewals] = await Promise.all([
    getTranslations("sellable"),
    getTranslations("terms.offer"),
    getTranslations("terms.period"),
    getTranslations("terms.renewal"),
  ]);
  return (field: LineChange["field"], { value, currency }: Side): ReactNode => {
    if (value === null) return "–";
    if (field === "currency") return value;
    if (field === "kind") return kinds(value as Terms["kind"]);
    if (field === "period") return periods(value as NonNullable<Terms["period"]>);
    if (field === "renewal") return renewals(value as Terms["renewal"]);
    if (field === "termMonths") return t("months", { count: Number(value) });
    if (field === "noticeDays") return t("notice", { count: Number(value) });
    return <Money minor={Number(value)} currency={currency} />;
  };
}
