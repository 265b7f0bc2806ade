import { SelectField } from "@/components/ui/choice-field";
import { TextField } from "@/components/ui/text-field";
import type { Address } from "@/lib/customers/addresses/queries";
import { countryOptions } from "@/lib/i18n/address";
import { getLocale, getTranslations } from "@/lib/i18n/words";

/** Street, place and country, of an address or of a new one in the usual country. */
export async function AddressFields({ address, country }: { address?: Address; country?: string }) {
  const [t, locale] = await Promise.all([getTranslations("customers"), getLocale()]);
  return (
    <>
      <TextField
        name="street"
        label={t("street")}
        maxLength={200}
        autoComplete="off"
        defaultValue={address?.street ?? undefined}
      />
      <div className="grid gap-4 sm:grid-cols-[10rem_minmax(0,1fr)]">
        <TextField
          name="postalCode"
          label={t("postalCode")}
          maxLength={20}
          autoComplete="off"
          defaultValue={address?.postalCode ?? undefined}
        />
        <TextField
          name="city"
          label={t("city")}
          maxLength={100}
          autoComplete="off"
          defaultValue={address?.city ?? undefined}
        />
      </div>
      <SelectField
        name="country"
        label={t("country")}
        options={countryOptions(locale)}
        emptyLabel={t("noCountry")}
        defaultValue={(address ? address.country : country) ?? ""}
      />
    </>
  );
}
