import { EmailLink, PhoneLink } from "@/components/ui/contact-link";
import { Fact, Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import type { Reachable } from "@/lib/customers/responsible/queries";
import { getTranslations } from "@/lib/i18n/words";

/** How somebody is reached whose name the page may have said already. */
type Reached = Omit<Reachable, "name"> & { name?: string };
type ResponsibleProps = { seller?: Reached; provider?: Reached };

/** Who sells, delivers and supports what was ordered, how and when to reach them, and who helps when that does not; without the reader's own company. */
export async function Responsible({ seller, provider }: ResponsibleProps) {
  const t = await getTranslations("orders");
  return (
    <Section title={t("responsible")}>
      <Facts>
        {seller && (
          <Fact label={t("soldBy")}>
            <ReachedAt {...seller} />
          </Fact>
        )}
        {provider && (
          <Fact label={t("deliveredBy")}>
            <ReachedAt {...provider} />
          </Fact>
        )}
        {provider?.escalation && <Fact label={t("escalation")}>{provider.escalation}</Fact>}
      </Facts>
    </Section>
  );
}

function ReachedAt({ name, email, phone, hours }: Reached) {
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
      {hours && <span className="block text-ink-muted text-sm">{hours}</span>}
    </>
  );
}
