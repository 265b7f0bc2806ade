import { Button } from "@/components/ui/button";
import { ChoiceAtOnce } from "@/components/ui/choice-at-once";
import { QueryForm } from "@/components/ui/query-form";
import { given } from "@/lib/base/given";
import { getTranslations } from "@/lib/i18n/words";
import { addressOf, type StepAddress } from "@/lib/orders/bulk/schema";

const FORM = "who-takes-care";

type PersonChoiceProps = { query: StepAddress; path: string; people: { id: string; name: string }[] };

/** Who is to take care of the orders; by GET, so that what it would change is an address. */
export async function PersonChoice({ query, path, people }: PersonChoiceProps) {
  const t = await getTranslations("orders");
  const kept = given({ ...addressOf({ ...query, id: query.ids }), back: query.back });
  return (
    <QueryForm id={FORM} action={`${path}/steps`} className="flex flex-wrap items-end gap-3">
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <ChoiceAtOnce
        form={FORM}
        name="person"
        label={t("inCharge")}
        value={query.person}
        none={t("bulk.choosePerson")}
        options={[
          ...people.map(({ id, name }) => ({ value: id, label: name })),
          { value: "nobody", label: t("nobody") },
        ]}
      />
      <Button type="submit" variant="secondary">
        {t("bulk.show")}
      </Button>
    </QueryForm>
  );
}
