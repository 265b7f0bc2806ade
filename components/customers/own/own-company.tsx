import { getLocale, getTranslations } from "next-intl/server";
import { Responsible } from "@/components/orders/responsible";
import { LinkButton } from "@/components/ui/button";
import { EmailLink, PhoneLink } from "@/components/ui/contact-link";
import { Fact, Facts } from "@/components/ui/facts";
import { PageHeader } from "@/components/ui/page-header";
import { Columns, Section } from "@/components/ui/section";
import type { OwnCompany as Loaded } from "@/lib/customers/contacts/queries";
import { countryName } from "../place";

type OwnCompanyProps = Loaded & {
  /** Where the contact is changed; left out for those who only read. */
  editHref?: string;
};

/** What seller and provider know of a customer's company, for its own people. */
export async function OwnCompany({ company, contacts, editHref }: OwnCompanyProps) {
  const [t, locale] = await Promise.all([getTranslations("account"), getLocale()]);
  const { street, postalCode, city, country, vatNumber, contactName, email, phone } = company;
  const address = [street, [postalCode, city].filter(Boolean).join(" "), countryName(country, locale)];
  return (
    <>
      <PageHeader title={t("company")} meta={company.name} />
      <Columns aside={<Responsible {...contacts} />}>
        <Section title={t("facts")} description={t("factsText", { seller: contacts.seller.name })}>
          <Facts>
            <Fact label={t("name")}>{company.name}</Fact>
            {vatNumber && <Fact label={t("vatNumber")}>{vatNumber}</Fact>}
            <Fact label={t("address")}>
              {address.some(Boolean)
                ? address.filter(Boolean).map((line) => (
                    <span key={line} className="block">
                      {line}
                    </span>
                  ))
                : "–"}
            </Fact>
          </Facts>
        </Section>
        <Section
          title={t("contact")}
          description={t("contactText")}
          actions={editHref && <LinkButton href={editHref}>{t("changeContact")}</LinkButton>}
        >
          <Facts>
            <Fact label={t("contactName")}>{contactName ?? "–"}</Fact>
            <Fact label={t("email")}>{email ? <EmailLink email={email} /> : "–"}</Fact>
            <Fact label={t("phone")}>{phone ? <PhoneLink phone={phone} /> : "–"}</Fact>
          </Facts>
        </Section>
      </Columns>
    </>
  );
}
