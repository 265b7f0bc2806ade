import { EmailLink, PhoneLink } from "@/components/ui/contact-link";
import { Fact, Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import type { Reachable } from "@/lib/customers/responsible/queries";
import { getTranslations } from "@/lib/i18n/words";

/** Who sells, delivers and supports what was ordered, how and when to reach them, and who helps when that does not. */
export async function Responsible({ seller, provider }: { seller: Reachable; provider: Reachable }) {
  const t = await getTranslations("orders");
  return (
    <Section title={t("responsible")}>
      <Facts>
        <Fact label={t("soldBy")}>
          <ReachedAt {...seller} />
        </Fact>
        <Fact label={t("deliveredBy")}>
          <ReachedAt {...provider} />
        </Fact>
        {provider.escalation && <Fact label={t("escalation")}>{provider.escalation}</Fact>}
      </Facts>
    </Section>
  );
}

function ReachedAt({ name, email, phone, hours }: Reachable) {
  return (
    <>
      <span className="block">{name}</span>
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
      {hours && <span className="block text-ink-muted text-sm">{hours}</span>}
    </>
  );
}
