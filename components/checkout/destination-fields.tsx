import { TextLink } from "@/components/ui/button";
import { SelectField } from "@/components/ui/choice-field";
import { FixedField } from "@/components/ui/fixed-field";
import { addressLines } from "@/lib/i18n/address";
import { getLocale, getTranslations } from "@/lib/i18n/words";
import type { Destinations } from "@/lib/orders/destination/queries";
import { chosenOf, destinationFields } from "@/lib/orders/destination/rules";
import type { ChosenDestination } from "@/lib/orders/destination/schema";

type DestinationFieldsProps = {
  options: Destinations;
  chosen: ChosenDestination;
  /** The customer's record, for those who may add to it. */
  customerPath?: string;
};

/** Where an order is delivered and billed, and whom to ask; what leaves no choice is shown as text. */
export async function DestinationFields({ options, chosen, customerPath }: DestinationFieldsProps) {
  const [t, locale] = await Promise.all([getTranslations("orders.destination"), getLocale()]);
  const words = {
    deliveryAddress: options.deliveryAddress.map((address) =>
      inWords(address.id, addressLines(address, locale)),
    ),
    billingAddress: options.billingAddress.map((address) =>
      inWords(address.id, addressLines(address, locale)),
    ),
    contact: options.contact.map(({ id, name, role, email, phone }) =>
      inWords(
        id,
        [name, role, email ?? phone].flatMap((each) => each || []),
      ),
    ),
  };
  return destinationFields.map((field) => {
    const choices = words[field];
    const usual = chosenOf(choices, chosen[field]);
    const props = { name: field, label: t(field) };
    if (choices.length > 1) {
      const shown = choices.map(({ id, text }) => ({ value: id, label: text.join(", ") }));
      return <SelectField key={field} {...props} required options={shown} defaultValue={usual?.id} />;
    }
    const path = `${customerPath}/${field === "contact" ? "contacts" : "addresses"}/new`;
    return (
      <FixedField key={field} {...props} value={usual?.id}>
        {usual?.text.map((line) => (
          <span key={line} className="block">
            {line}
          </span>
        ))}
        {!usual && (
          <>
            {t("unknown")} {customerPath && <TextLink href={path}>{t(`add-${field}`)}</TextLink>}
          </>
        )}
      </FixedField>
    );
  });
}

const inWords = (id: string, text: string[]) => ({ id, text });
