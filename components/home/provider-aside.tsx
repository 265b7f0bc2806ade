import { BoundedCount } from "@/components/ui/bounded-count";
import { TextLink } from "@/components/ui/button";
import { Fact, Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import { HOME_COUNT_BOUND, type ProviderHome } from "@/lib/home/queries";
import { getTranslations } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";

/** Resellers by state, and the portfolios with changes that no reseller sees yet. */
export async function ProviderAside({ home, path }: { home: ProviderHome; path: string }) {
  const [t, states] = await Promise.all([getTranslations("home"), getTranslations("states.reseller")]);
  return (
    <>
      {home.resellers && (
        <Section title={t("resellersByState")}>
          {home.resellers.length === 0 && <p className="text-ink-muted">{t("noReseller")}</p>}
          <Facts>
            {home.resellers.map(({ state, count }) => (
              <Fact
                key={state}
                label={<TextLink href={withQuery(`${path}/resellers`, { state })}>{states(state)}</TextLink>}
              >
                <BoundedCount count={count} bound={HOME_COUNT_BOUND} />
              </Fact>
            ))}
          </Facts>
        </Section>
      )}
      {home.drafts && home.drafts.newest.length > 0 && (
        <Section title={t("drafts")} description={t("draftsText")}>
          <ul className="space-y-1 text-sm">
            {home.drafts.newest.map(({ id, name, live }) => (
              <li key={id}>
                <TextLink href={`${path}/portfolios/${id}`}>{name}</TextLink>{" "}
                <span className="text-ink-muted">{live ? t("changedSince") : t("neverPublished")}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
