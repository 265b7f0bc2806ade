import { SelectField } from "@/components/ui/choice-field";
import { useTranslations } from "@/lib/i18n/words";
import { knownCarriers } from "@/lib/orders/parcels/rules";
import type { OwnCarrier } from "@/lib/tenant/carriers/rules";

type CarrierFieldProps = {
  name: string;
  /** The provider's own carriers, beside those that everybody knows. */
  own: readonly OwnCarrier[];
  defaultValue?: string | null;
};

/** Who carries a parcel; where nobody is chosen, its number may tell. One that is gone by now stays where it was chosen. */
export function CarrierField({ name, own, defaultValue }: CarrierFieldProps) {
  const t = useTranslations("orders");
  const kept = defaultValue ? [defaultValue] : [];
  const names = new Set([...own.map((each) => each.name), ...knownCarriers, ...kept]);
  return (
    <SelectField
      name={name}
      label={t("carrier")}
      emptyLabel={t("carrierByNumber")}
      defaultValue={defaultValue ?? ""}
      options={[...names].map((each) => ({ value: each, label: each }))}
    />
  );
}
