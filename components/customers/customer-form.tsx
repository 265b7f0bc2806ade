import { LinkButton } from "@/components/ui/button";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { FormOutline, FormSection, StuckActions } from "@/components/ui/form-outline";
import { SubmitButton } from "@/components/ui/submit";
import { TextArea, TextField } from "@/components/ui/text-field";
import { getTranslations } from "@/lib/i18n/words";
import { AddressFields } from "./addresses/address-fields";
import { AlikeCustomers } from "./alike/alike-customers";

type CustomerFormProps = {
  action: FormAction;
  tenant: string;
  hidden: Record<string, string>;
  /** What is known already of somebody who asked. */
  customer?: { name?: string; contactName: string | null; email: string | null; phone: string | null };
  country?: string;
  submit: string;
  cancelHref: string;
};

/** A new customer: the company with its first address, contact and note. */
export async function CustomerForm({
  action,
  tenant,
  hidden,
  customer: c,
  country,
  submit,
  cancelHref,
}: CustomerFormProps) {
  const t = await getTranslations("customers");
  const section = (id: "company" | "contact" | "address" | "note") => ({ id, label: t(id) });
  return (
    <FormOutline sections={[section("company"), section("contact"), section("address"), section("note")]}>
      <ActionForm action={action} tenant={tenant} hidden={hidden}>
        <FormSection {...section("company")}>
          <TextField
            name="name"
            label={t("name")}
            required
            maxLength={200}
            autoComplete="off"
            defaultValue={c?.name}
          />
          <TextField
            name="vatNumber"
            label={t("vatNumber")}
            help={t("vatNumberHelp")}
            maxLength={30}
            autoComplete="off"
            spellCheck={false}
          />
        </FormSection>
        <FormSection {...section("contact")}>
          <TextField
            name="contactName"
            label={t("contactName")}
            maxLength={120}
            autoComplete="off"
            defaultValue={c?.contactName ?? undefined}
          />
          <TextField name="contactRole" label={t("contactRole")} maxLength={80} autoComplete="off" />
          <TextField
            name="email"
            type="email"
            label={t("email")}
            maxLength={254}
            autoComplete="off"
            defaultValue={c?.email ?? undefined}
          />
          <TextField
            name="phone"
            type="tel"
            label={t("phone")}
            maxLength={40}
            autoComplete="off"
            defaultValue={c?.phone ?? undefined}
          />
        </FormSection>
        <FormSection {...section("address")}>
          <AddressFields country={country} />
        </FormSection>
        <div id="note">
          <TextArea name="note" label={t("note")} help={t("noteHelp")} maxLength={2000} />
        </div>
        <AlikeCustomers
          path={cancelHref}
          title={t("alike.title")}
          open={t("alike.open")}
          anyway={t("alike.anyway")}
          why={{ vat: t("alike.why.vat"), name: t("alike.why.name"), domain: t("alike.why.domain") }}
        />
        <StuckActions>
          <SubmitButton pendingLabel={t("saving")}>{submit}</SubmitButton>
          <LinkButton href={cancelHref} variant="quiet">
            {t("cancel")}
          </LinkButton>
        </StuckActions>
      </ActionForm>
    </FormOutline>
  );
}
