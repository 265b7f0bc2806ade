import Form from "next/form";
import { getTranslations } from "next-intl/server";
import { Button, LinkButton } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import type { OrderFilter } from "@/lib/orders/schema";
import { withQuery } from "@/lib/page";

type NarrowOrdersProps = {
  path: string;
  filter: OrderFilter;
  /** What the address keeps: search, customer and state. */
  keep: Record<string, string | undefined>;
  /** The companies to choose from; none for those who see one company's orders alone. */
  resellers: { id: string; name: string }[];
};

/** Narrows a list of orders by who sold and by the days they were placed; by GET, so that the address says it. */
export async function NarrowOrders({ path, filter, keep, resellers }: NarrowOrdersProps) {
  const t = await getTranslations("orders");
  const { reseller, from, to } = filter;
  const narrowed = Boolean(reseller || from || to);
  return (
    <Disclosure summary={t("narrow")} open={narrowed}>
      <Form
        action={path}
        aria-label={t("narrow")}
        className="flex flex-wrap items-end gap-4"
        prefetch={false}
      >
        {Object.entries(keep).map(
          ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
        )}
        {resellers.length > 0 && (
          <label className="field">
            <span className="field-label">{t("reseller")}</span>
            <select name="reseller" className="input" defaultValue={reseller ?? ""}>
              <option value="">{t("all")}</option>
              <option value="direct">{t("direct")}</option>
              {resellers.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        <DayField name="from" label={t("placedFrom")} value={from} />
        <DayField name="to" label={t("placedTo")} value={to} />
        <Button type="submit">{t("apply")}</Button>
        {narrowed && <LinkButton href={withQuery(path, keep)}>{t("clear")}</LinkButton>}
      </Form>
    </Disclosure>
  );
}

function DayField({ name, label, value }: { name: string; label: string; value?: string }) {
  return (
    <label className="field">
      <span className="field-label">{label}</span>
      <input type="date" name={name} className="input" defaultValue={value} />
    </label>
  );
}
