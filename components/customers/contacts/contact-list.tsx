import { LinkButton, TextLink } from "@/components/ui/button";
import { EmailLink, PhoneLink } from "@/components/ui/contact-link";
import { Section } from "@/components/ui/section";
import type { Contact } from "@/lib/customers/contacts/queries";
import { getTranslations } from "@/lib/i18n/words";

/** The people at a customer, the main one first; with `path`, the way to change them. */
export async function ContactList({ contacts, path }: { contacts: Contact[]; path?: string }) {
  const t = await getTranslations("customers.contacts");
  return (
    <Section
      title={t("title")}
      count={contacts.length || undefined}
      actions={path && <LinkButton href={`${path}/new`}>{t("new")}</LinkButton>}
    >
      {contacts.length === 0 && <p className="text-ink-muted">{t("none")}</p>}
      <ul className="cards">
        {contacts.map(({ id, name, role, email, phone, main }) => (
          <li key={id}>
            {(name || role || main) && (
              <p>
                {name && <span className="font-semibold">{name}</span>}
                <span className="block text-ink-muted text-sm">
                  {[role, main && t("main")].filter(Boolean).join(" · ")}
                </span>
              </p>
            )}
            {email && (
              <p>
                <EmailLink email={email} />
              </p>
            )}
            {phone && (
              <p>
                <PhoneLink phone={phone} />
              </p>
            )}
            {path && (
              <p>
                <TextLink href={`${path}/${id}`}>
                  {t("change")}
                  <span className="sr-only"> {name ?? email ?? phone}</span>
                </TextLink>
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
