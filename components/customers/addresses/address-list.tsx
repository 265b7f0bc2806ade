import { LinkButton, TextLink } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import type { Address } from "@/lib/customers/addresses/queries";
import { purposes } from "@/lib/customers/addresses/rules";
import { addressLines } from "@/lib/i18n/address";
import { getLocale, getTranslations } from "@/lib/i18n/words";

/** A customer's addresses and what each is for; with `path`, the way to change them. */
export async function AddressList({ addresses, path }: { addresses: Address[]; path?: string }) {
  const [t, locale] = await Promise.all([getTranslations("customers.addresses"), getLocale()]);
  const usesOf = (address: Address) =>
    purposes
      .filter((purpose) => address[purpose] !== "no")
      .map((purpose) => t(`${purpose}-${address[purpose]}`))
      .join(" · ");
  return (
    <Section
      title={t("title")}
      count={addresses.length || undefined}
      actions={path && <LinkButton href={`${path}/new`}>{t("new")}</LinkButton>}
    >
      {addresses.length === 0 && <p className="text-ink-muted">{t("none")}</p>}
      <ul className="cards">
        {addresses.map((address) => {
          const lines = addressLines(address, locale);
          return (
            <li key={address.id}>
              <address className="not-italic">
                {lines.map((line) => (
                  <span key={line} className="block">
                    {line}
                  </span>
                ))}
              </address>
              <p className="text-ink-muted text-sm">{usesOf(address)}</p>
              {path && (
                <p>
                  <TextLink href={`${path}/${address.id}`}>
                    {t("change")}
                    <span className="sr-only"> {lines.join(", ")}</span>
                  </TextLink>
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
