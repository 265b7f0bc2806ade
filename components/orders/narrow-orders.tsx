import { Button, LinkButton } from "@/components/ui/button";
import { DetailsMenu } from "@/components/ui/details-menu";
import { QueryForm } from "@/components/ui/query-form";
import { getTranslations } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";
import type { OrderFilter } from "@/lib/orders/schema";
import type { Sellers } from "@/lib/orders/sellers/queries";

type NarrowOrdersProps = {
  path: string;
  filter: OrderFilter;
  /** What the address keeps: search, customer and state. */
  keep: Record<string, string | undefined>;
  /** Who the typed name is; none for those who see one company's orders alone. */
  sellers?: Sellers;
};

/** Narrows a list of orders by who sold and by the days they were placed; by GET, so that the address says it. */
export async function NarrowOrders({ path, filter, keep, sellers }: NarrowOrdersProps) {
  const t = await getTranslations("orders");
  const { reseller, seller, from, to } = filter;
  const narrowed = Boolean(reseller || seller || from || to);
  return (
    <DetailsMenu label={t("narrow")} className="toolbar-panel">
      <QueryForm action={path} aria-label={t("narrow")} className="grid gap-3 p-2">
        {Object.entries(keep).map(
          ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
        )}
        {sellers && (
          <>
            <label className="field">
              <span className="field-label">{t("reseller")}</span>
              <input
                key={sellers.chosen?.id ?? seller}
                name="seller"
                className="input"
                defaultValue={sellers.chosen?.name ?? seller}
                maxLength={100}
                autoComplete="off"
              />
            </label>
            <label className="check">
              <input
                key={reseller}
                type="checkbox"
                name="reseller"
                value="direct"
                className="check-box"
                defaultChecked={reseller === "direct"}
              />
              {t("directOnly")}
            </label>
          </>
        )}
        <DayField name="from" label={t("placedFrom")} value={from} />
        <DayField name="to" label={t("placedTo")} value={to} />
        <Button type="submit">{t("apply")}</Button>
        {narrowed && <LinkButton href={withQuery(path, keep)}>{t("clear")}</LinkButton>}
      </QueryForm>
    </DetailsMenu>
  );
}

function DayField({ name, label, value }: { name: string; label: string; value?: string }) {
  return (
    <label className="field">
      <span className="field-label">{label}</span>
      <input key={value} type="date" name={name} className="input" defaultValue={value} />
    </label>
  );
}
