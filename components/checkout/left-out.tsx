import { Alert } from "@/components/ui/alert";
import type { LeftOut as Left } from "@/lib/baskets/reordering/queries";
import { getTranslations } from "@/lib/i18n/words";

/** After ordering again: what was put into the basket, and what of the order may not be sold any more. */
export async function LeftOut({ number, total, names }: Left) {
  const t = await getTranslations("orders");
  const count = total - names.length;
  if (!names.length) return <Alert tone="success" title={t("orderedAgain", { count, number })} />;
  return (
    <Alert tone="warning" title={t("orderedAgain", { count, number })}>
      <p>{t("leftOut", { count: names.length })}</p>
      <ul className="list-disc pl-5">
        {[...new Set(names)].map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </Alert>
  );
}
