import { getTranslations } from "next-intl/server";
import { Fact, Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";

type Contact = { name: string; email: string | null; phone: string | null };

/** Who sells, delivers and supports what was ordered, and how to reach them. */
export async function Responsible({ seller, provider }: { seller: Contact; provider: Contact }) {
  const t = await getTranslations("orders");
  return (
    <Section title={t("responsible")}>
      <Facts>
        <Fact label={t("soldBy")}>
          <ContactLines contact={seller} />
        </Fact>
        <Fact label={t("deliveredBy")}>
          <ContactLines contact={provider} />
        </Fact>
      </Facts>
    </Section>
  );
}

function ContactLines({ contact: { name, email, phone } }: { contact: Contact }) {
  return (
    <>
      <span className="block">{name}</span>
      {email && (
        <a href={`mailto:${email}`} className="link block w-fit">
          {email}
        </a>
      )}
      {phone && (
        <a href={`tel:${phone.replace(/[^+\d]/g, "")}`} className="link block w-fit">
          {phone}
        </a>
      )}
    </>
  );
}
