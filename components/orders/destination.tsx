import { EmailLink, PhoneLink } from "@/components/ui/contact-link";
import { Fact, Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import { addressLines } from "@/lib/i18n/address";
import { getLocale, getTranslations } from "@/lib/i18n/words";
import type { Order } from "@/lib/orders/record/queries";

type DestinationProps = Pick<Order, "deliverTo" | "billTo" | "contact">;

/** Where an order is delivered and billed, and whom to ask about it, as it was placed. */
export async function Destination({ deliverTo, billTo, contact }: DestinationProps) {
  const [t, locale] = await Promise.all([getTranslations("orders.destination"), getLocale()]);
  const written = (address: Order["deliverTo"]) => address && addressLines(address, locale).join("\n");
  const same = deliverTo !== null && written(deliverTo) === written(billTo);
  return (
    <Section title={t("title")}>
      <Facts>
        <Fact label={t(same ? "oneAddress" : "deliveryAddress")}>
          {deliverTo ? <Address of={deliverTo} /> : t("unknown")}
        </Fact>
        {!same && <Fact label={t("billingAddress")}>{billTo ? <Address of={billTo} /> : t("unknown")}</Fact>}
        <Fact label={t("contact")}>{contact ? <Contact {...contact} /> : t("unknown")}</Fact>
      </Facts>
    </Section>
  );
}

async function Address({ of }: { of: NonNullable<Order["deliverTo"]> }) {
  return (
    <address className="not-italic">
      {addressLines(of, await getLocale()).map((line) => (
        <span key={line} className="block">
          {line}
        </span>
      ))}
    </address>
  );
}

function Contact({ name, email, phone }: NonNullable<Order["contact"]>) {
  return (
    <>
      {name && <span className="block">{name}</span>}
      {email && (
        <span className="block leading-7">
          <EmailLink email={email} />
        </span>
      )}
      {phone && (
        <span className="block leading-7">
          <PhoneLink phone={phone} />
        </span>
      )}
    </>
  );
}
