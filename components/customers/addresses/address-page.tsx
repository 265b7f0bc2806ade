import { LinkButton } from "@/components/ui/button";
import { SelectField } from "@/components/ui/choice-field";
import { Confirm } from "@/components/ui/confirm";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit";
import { TextField } from "@/components/ui/text-field";
import type { Address } from "@/lib/customers/addresses/queries";
import { addressUses, purposes } from "@/lib/customers/addresses/rules";
import type { Customer } from "@/lib/customers/queries";
import { getTranslations } from "@/lib/i18n/words";
import { AddressFields } from "./address-fields";

type AddressPageProps = {
  tenant: string;
  /** Path of the list of customers. */
  path: string;
  customer: Customer;
  /** Undefined for a new one. */
  address?: Address;
  /** The id of a new one. */
  fresh: string;
  country?: string;
  save: FormAction;
  remove: FormAction;
};

/** The form of one address of a customer, and the way to remove it. */
export async function AddressPage(props: AddressPageProps) {
  const { tenant, path, customer, address, fresh, country, save, remove } = props;
  const [t, words] = await Promise.all([
    getTranslations("customers.addresses"),
    getTranslations("customers"),
  ]);
  const record = `${path}/${customer.id}`;
  const known = address && { version: String(address.version) };
  const hidden = { customer: customer.id, id: address?.id ?? fresh };
  return (
    <>
      <PageHeader
        title={t(address ? "changeTitle" : "newTitle")}
        crumbs={[
          { href: path, label: words("title") },
          { href: record, label: customer.name },
        ]}
      />
      <ActionForm action={save} tenant={tenant} hidden={{ ...hidden, ...known }}>
        <TextField
          name="name"
          label={t("name")}
          help={t("nameHelp")}
          maxLength={120}
          autoComplete="off"
          defaultValue={address?.name ?? undefined}
        />
        <AddressFields address={address} country={country} />
        {purposes.map((purpose) => (
          <SelectField
            key={purpose}
            name={purpose}
            label={t(purpose)}
            required
            defaultValue={address?.[purpose] ?? "possible"}
            options={addressUses.map((use) => ({ value: use, label: t(`${purpose}-${use}`) }))}
          />
        ))}
        <div className="form-actions">
          <SubmitButton pendingLabel={words("saving")}>{t("save")}</SubmitButton>
          <LinkButton href={record} variant="quiet">
            {words("cancel")}
          </LinkButton>
        </div>
      </ActionForm>
      {address && (
        <Confirm
          action={remove}
          tenant={tenant}
          hidden={hidden}
          trigger={t("remove")}
          title={t("removeTitle")}
          impact={<p>{t("removeImpact")}</p>}
          submit={t("removeNow")}
        />
      )}
    </>
  );
}
