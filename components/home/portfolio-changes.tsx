import { BoundedCount } from "@/components/ui/bounded-count";
import { TextLink } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { Time } from "@/components/ui/time";
import type { ResellerHome } from "@/lib/home/queries";
import { getTranslations } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";
import { CHANGES_BOUND } from "@/lib/sellable/changes/queries";
import { changeKinds } from "@/lib/sellable/changes/schema";

type PortfolioChangesProps = { changes: NonNullable<ResellerHome["changes"]>; path: string };

/** How much changed in the portfolio since the last visit, with ways to the list. */
export async function PortfolioChanges({ changes, path }: PortfolioChangesProps) {
  const t = await getTranslations("home");
  const some = changeKinds.filter((kind) => changes[kind] > 0);
  return (
    <Section
      title={t("portfolioChanges")}
      description={
        <>
          {t("sinceVisit")} <Time at={changes.since} />
        </>
      }
      actions={some.length > 0 && <TextLink href={path}>{t("allChanges")}</TextLink>}
    >
      {some.length === 0 ? (
        <p className="text-ink-muted">{t("nothingChanged")}</p>
      ) : (
        <ul className="flex flex-wrap gap-x-6 gap-y-1">
          {some.map((kind) => (
            <li key={kind}>
              <TextLink href={withQuery(path, { only: kind })}>
                <BoundedCount count={changes[kind]} bound={CHANGES_BOUND} />{" "}
                {t(`changeCounts.${kind}`, { count: changes[kind] })}
              </TextLink>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
