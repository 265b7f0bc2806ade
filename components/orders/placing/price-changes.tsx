"use client";
import { Alert } from "@/components/ui/alert";
import { useForm } from "@/components/ui/form-context";
import { formatMoney } from "@/lib/money";
import { readShown, type ShownLine } from "@/lib/orders/placing/rules";

type PriceChangesProps = {
  lines: (ShownLine & { name: string })[];
  currency: string;
  locale: string;
  texts: { title: string; was: string; left: string };
};

/** After a refusal: which prices differ from those the person had on the screen when sending the order. */
export function PriceChanges({ lines, currency, locale, texts }: PriceChangesProps) {
  const { state } = useForm();
  const sent = state.values?.shown;
  if (!state.message || typeof sent !== "string") return null;
  const before = readShown(sent);
  const now = new Map(lines.map((line) => [line.offerId, line]));
  const changed = lines.flatMap((line) => {
    const was = before.find(({ offerId }) => offerId === line.offerId);
    return was && (was.oneTime !== line.oneTime || was.recurring !== line.recurring) ? [{ line, was }] : [];
  });
  const left = before.filter(({ offerId }) => !now.has(offerId)).length;
  if (!changed.length && !left) return null;
  const written = ({ recurring, oneTime }: ShownLine) =>
    [recurring, oneTime]
      .flatMap((minor) => (minor === null ? [] : [formatMoney(minor, currency, locale)]))
      .join(" + ");
  return (
    <Alert tone="warning" title={texts.title}>
      <ul className="list-disc pl-5">
        {changed.map(({ line, was }) => (
          <li key={line.offerId}>
            {line.name}: {written(line)} ({texts.was} {written(was)})
          </li>
        ))}
        {left > 0 && (
          <li>
            {texts.left} {left}
          </li>
        )}
      </ul>
    </Alert>
  );
}
