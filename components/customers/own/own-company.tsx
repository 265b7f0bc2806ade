import { AddressList } from "@/components/customers/addresses/address-list";
import { ContactList } from "@/components/customers/contacts/contact-list";
import { Responsible } from "@/components/customers/responsible";
import { Fact, Facts } from "@/components/ui/facts";
import { PageHeader } from "@/components/ui/page-header";
import { Columns, Section } from "@/components/ui/section";
import type { OwnCompany as Loaded } from "@/lib/customers/own/queries";
import { getTranslations } from "@/lib/i18n/words";

type OwnCompanyProps = Loaded & {
  /** Where contacts are changed; left out for those who only read. */
  contactsPath?: string;
};

/** What seller and provider know of a customer's company, for its own people. */
export async function OwnCompany(props: OwnCompanyProps) {
  const { company, addresses, contacts, responsible, contactsPath } = props;
  const t = await getTranslations("account");
  return (
    <>
      <PageHeader title={t("company")} meta={company.name} />
      <Columns aside={<Responsible {...responsible} />}>
        <Section title={t("facts")} description={t("factsText", { seller: responsible.seller.name })}>
          <Facts>
            <Fact label={t("name")}>{company.name}</Fact>
            {company.vatNumber && <Fact label={t("vatNumber")}>{company.vatNumber}</Fact>}
          </Facts>
        </Section>
        <AddressList addresses={addresses} />
        <ContactList contacts={contacts} path={contactsPath} />
      </Columns>
    </>
  );
}
