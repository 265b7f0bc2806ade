import { CustomerStateMark } from "@/components/customers/customer-state";
import { BoundedCount } from "@/components/ui/bounded-count";
import { TextLink } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import type { Actor } from "@/lib/door/actor";
import { can } from "@/lib/door/scope";
import { HOME_COUNT_BOUND, type ResellerHome } from "@/lib/home/queries";
import { getTranslations } from "@/lib/i18n/words";
import { MonthsMargin } from "./months-margin";

type ResellerAsideProps = { home: ResellerHome; path: string; actor: Actor };

/** Where to go next, and the newest customers. */
export async function ResellerAside({ home, path, actor }: ResellerAsideProps) {
  const t = await getTranslations("home");
  const steps = [
    can(actor, "customer:create") && { href: `${path}/customers/new`, label: t("newCustomer") },
    can(actor, "price:set") && { href: `${path}/catalogue`, label: t("setPrices") },
    can(actor, "team:change") && { href: `${path}/team`, label: t("inviteColleague") },
    home.storefrontOpen && {
      href: `/${actor.tenantSlug}/r/${actor.resellerSlug}`,
      label: t("seeStorefront"),
    },
  ].filter((step) => step !== false);
  return (
    <>
      <Section title={t("yourCatalogue")}>
        <p className="text-sm">
          <TextLink href={`${path}/catalogue`}>
            <BoundedCount count={home.sellable} bound={HOME_COUNT_BOUND} />{" "}
            {t("sellable", { count: home.sellable })}
          </TextLink>
        </p>
      </Section>
      {home.margin && <MonthsMargin margin={home.margin} path={`${path}/margin`} />}
      <Section title={t("nextSteps")}>
        <ul className="space-y-1 text-sm">
          {steps.map(({ href, label }) => (
            <li key={href + label}>
              <TextLink href={href}>{label}</TextLink>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t("newestCustomers")}>
        {home.customers.length === 0 && <p className="text-ink-muted text-sm">{t("noCustomer")}</p>}
        <ul className="space-y-1 text-sm">
          {home.customers.map(({ id, name, city, state }) => (
            <li key={id} className="flex flex-wrap items-baseline gap-x-3">
              <span className="min-w-0 flex-1">
                <TextLink href={`${path}/customers/${id}`}>{name}</TextLink>
                {city && <span className="text-ink-muted"> {city}</span>}
              </span>
              <CustomerStateMark state={state} />
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
