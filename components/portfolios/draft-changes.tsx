import { EmptyState } from "@/components/ui/empty";
import { FilterLinks } from "@/components/ui/filter-links";
import { Pager } from "@/components/ui/list";
import { getTranslations } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";
import type { ChangeKind, Comparison } from "@/lib/portfolios/comparison/queries";
import { changeKinds } from "@/lib/portfolios/schema";
import { ChangeTable } from "./change-table";

type DraftChangesProps = { comparison: Comparison; only?: ChangeKind; tenant: string };

/** Draft against live, entry by entry. */
export async function DraftChanges({ comparison, only, tenant }: DraftChangesProps) {
  const t = await getTranslations("portfolios");
  const { portfolio, changes, page } = comparison;
  const total = changes ? changes.added + changes.removed + changes.changed : 0;
  if (!changes || total === 0) return <EmptyState title={t("noChanges")}>{t("noChangesText")}</EmptyState>;
  const path = `/${tenant}/provider/portfolios/${portfolio.id}/changes`;
  const at = (cursor?: string) => cursor && withQuery(path, { only, page: cursor });
  return (
    <>
      <FilterLinks
        label={t("filter")}
        items={[
          { href: path, label: t("all"), count: total, current: !only },
          ...changeKinds.map((kind) => ({
            href: `${path}?only=${kind}`,
            label: t(`changeKind.${kind}`),
            count: changes[kind],
            current: only === kind,
          })),
        ]}
      />
      {page.rows.length > 0 && <ChangeTable rows={page.rows} currency={portfolio.currency} />}
      <Pager previous={at(page.previous)} next={at(page.next)} />
    </>
  );
}
