import { getLocale, getTranslations } from "next-intl/server";
import { Fact, Facts } from "@/components/ui/facts";
import { Time } from "@/components/ui/time";
import type { Customer } from "@/lib/customers/queries";
import { countryName } from "./place";

/** What is known about a customer; what was left out is not listed. */
export async function CustomerFacts({ customer, owner }: { customer: Customer; owner?: string }) {
  const [t, locale] = await Promise.all([getTranslations("customers"), getLocale()]);
  const { street, postalCode, city, country, email, phone, contactName, vatNumber, note } = customer;
  const address = [street, [postalCode, city].filter(Boolean).join(" "), countryName(country, locale)].filter(
    Boolean,
  );
  return (
    <Facts>
      {owner && <Fact label={t("owner")}>{owner}</Fact>}
      {contactName && <Fact label={t("contactName")}>{contactName}</Fact>}
      {email && (
        <Fact label={t("email")}>
          <a href={`mailto:${email}`} className="link">
            {email}
          </a>
        </Fact>
      )}
      {phone && (
        <Fact label={t("phone")}>
          <a href={`tel:${phone.replace(/[^+\d]/g, "")}`} className="link">
            {phone}
          </a>
        </Fact>
      )}
      {address.length > 0 && (
        <Fact label={t("address")}>
          {address.map((line) => (
            <span key={line} className="block">
              {line}
            </span>
          ))}
        </Fact>
      )}
      {vatNumber && <Fact label={t("vatNumber")}>{vatNumber}</Fact>}
      {note && (
        <Fact label={t("note")}>
          <span className="whitespace-pre-line">{note}</span>
        </Fact>
      )}
      <Fact label={t("since")}>
        <Time at={customer.createdAt} as="date" />
      </Fact>
      {customer.stateReason && <Fact label={t("stateReason")}>{customer.stateReason}</Fact>}
    </Facts>
  );
}
