import { BulkBar } from "@/components/ui/bulk-bar";
import { Button } from "@/components/ui/button";
import { getFormatter, getTranslations } from "@/lib/i18n/words";

type BulkFormProps = { id: string; path: string; filter: Record<string, string | undefined>; count: number };

/** Takes the ticked rows, or everything that matches, to the page that changes many items; by GET, so that it is an address. */
export async function BulkForm({ id, path, filter, count }: BulkFormProps) {
  const [t, format] = await Promise.all([getTranslations("catalogue"), getFormatter()]);
  const all = count > 1000 ? `${format.number(1000)}+` : format.number(count);
  return (
    <form id={id} action={`${path}/bulk`} method="get" className="contents">
      {Object.entries(filter).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <BulkBar>
        <Button type="submit" name="which" value="chosen">
          {t("changeTicked")}
        </Button>
        <Button type="submit" name="which" value="matching">
          {t("changeMatching", { count: all })}
        </Button>
      </BulkBar>
    </form>
  );
}
