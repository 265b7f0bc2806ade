import { LinkButton } from "@/components/ui/button";
import { CheckboxField } from "@/components/ui/choice-field";
import { Confirm } from "@/components/ui/confirm";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit";
import { TextField } from "@/components/ui/text-field";
import type { Contact } from "@/lib/customers/contacts/queries";
import { getTranslations } from "@/lib/i18n/words";

type ContactPageProps = {
  tenant: string;
  /** Path of the customer's record. */
  record: string;
  /** The way back to it. */
  crumbs: { href: string; label: string }[];
  customer: { id: string };
  /** Undefined for a new one. */
  contact?: Contact;
  /** The id of a new one. */
  fresh: string;
  save: FormAction;
  remove: FormAction;
};

/** The form of one contact of a customer, and the way to remove it. */
export async function ContactPage(props: ContactPageProps) {
  const { tenant, record, crumbs, customer, contact, fresh, save, remove } = props;
  const [t, words] = await Promise.all([getTranslations("customers.contacts"), getTranslations("customers")]);
  const hidden = { customer: customer.id, id: contact?.id ?? fresh };
  const known = contact && { version: String(contact.version) };
  const field = (
    name: "name" | "role" | "email" | "phone",
    label: string,
    maxLength: number,
    type = "text",
  ) => (
    <TextField
      name={name}
      type={type}
      label={label}
      maxLength={maxLength}
      autoComplete="off"
      defaultValue={contact?.[name] ?? undefined}
    />
  );
  return (
    <>
      <PageHeader title={t(contact ? "changeTitle" : "newTitle")} crumbs={crumbs} />
      <ActionForm action={save} tenant={tenant} hidden={{ ...hidden, ...known }}>
        {field("name", t("name"), 120)}
        {field("role", words("contactRole"), 80)}
        {field("email", words("email"), 254, "email")}
        {field("phone", words("phone"), 40, "tel")}
        <CheckboxField name="main" label={t("isMain")} help={t("mainHelp")} defaultChecked={contact?.main} />
        <div className="form-actions">
          <SubmitButton pendingLabel={words("saving")}>{t("save")}</SubmitButton>
          <LinkButton href={record} variant="quiet">
            {words("cancel")}
          </LinkButton>
        </div>
      </ActionForm>
      {contact && (
        <Confirm
          action={remove}
          tenant={tenant}
          hidden={hidden}
          trigger={t("remove")}
          title={t("removeTitle", { name: contact.name ?? contact.email ?? contact.phone ?? "" })}
          submit={t("removeNow")}
        />
      )}
    </>
  );
}
