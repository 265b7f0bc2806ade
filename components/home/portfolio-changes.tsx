import { ChangesTable } from "@/components/sellable/changes/changes-table";
import { BoundedCount } from "@/components/ui/bounded-count";
import { TextLink } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { Time } from "@/components/ui/time";
import { getTranslations } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";
import { CHANGES_BOUND, type NewestChanges } from "@/lib/sellable/changes/queries";
import { changeKinds } from "@/lib/sellable/changes/schema";
import type { Viewer } from "@/lib/sellable/rules";

type PortfolioChangesProps = { changes: NewestChanges; area: string; viewer: Viewer };

/** What changed in the portfolio since the last visit: how much, and the first of it at the reader's own prices. */
export async function PortfolioChanges({ changes, area, viewer }: PortfolioChangesProps) {
  const t = await getTranslations("home");
  const { since, counts, rows } = changes;
  const path = `${area}/catalogue/changes`;
  const some = changeKinds.filter((kind) => counts[kind] > 0);
  return (
    <Section
      title={t("portfolioChanges")}
      description={
        <>
          {t("sinceVisit")} <Time at={since} />
        </>
      }
      actions={some.length > 0 && <TextLink href={path}>{t("allChanges")}</TextLink>}
    >
      {some.length === 0 ? (
        <p className="text-ink-muted">{t("nothingChanged")}</p>
      ) : (
        <>
          <ul className="flex flex-wrap gap-x-6 gap-y-1">
            {some.map((kind) => (
              <li key={kind}>
                <TextLink href={withQuery(path, { only: kind })}>
                  <BoundedCount count={counts[kind]} bound={CHANGES_BOUND} />{" "}
                  {t(`changeCounts.${kind}`, { count: counts[kind] })}
                </TextLink>
              </li>
            ))}
          </ul>
          <ChangesTable rows={rows} area={area} viewer={viewer} />
        </>
      )}
    </Section>
  );
}
