import { BulkBar } from "@/components/ui/bulk-bar";
import { Button } from "@/components/ui/button";
import { getFormatter, getTranslations } from "@/lib/i18n/words";

type PricingBarProps = {
  id: string;
  path: string;
  filter: Record<string, string | undefined>;
  count: number;
  bound: number;
};

/** Takes the ticked rows, or everything that matches, to the page that prices many offers; by GET, so that it is an address. */
export async function PricingBar({ id, path, filter, count, bound }: PricingBarProps) {
  const [t, format] = await Promise.all([getTranslations("sellable"), getFormatter()]);
  const all = format.number(Math.min(count, bound)) + (count > bound ? "+" : "");
  return (
    <form id={id} action={`${path}/prices`} method="get" className="contents">
      {Object.entries(filter).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <BulkBar>
        <Button type="submit" name="which" value="chosen">
          {t("priceTicked")}
        </Button>
        <Button type="submit" name="which" value="matching">
          {t("priceMatching", { count: all })}
        </Button>
      </BulkBar>
    </form>
  );
}
