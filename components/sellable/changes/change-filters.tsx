import { BoundedCount } from "@/components/ui/bounded-count";
import { FilterLinks } from "@/components/ui/filter-links";
import { getTranslations } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";
import { CHANGES_BOUND, type Changes } from "@/lib/sellable/changes/queries";
import { type ChangeKind, changeKinds, changesSince } from "@/lib/sellable/changes/schema";

type ChangeFiltersProps = { path: string; data: Changes; only?: ChangeKind };

/** From when on, and which kind of change, with its count: all of it in the address. */
export async function ChangeFilters({ path, data, only }: ChangeFiltersProps) {
  const t = await getTranslations("sellable");
  const { since, visit, counts } = data;
  const at = (more: { since?: string; only?: string }) => withQuery(path, { since, only, ...more });
  return (
    <div className="space-y-3">
      <FilterLinks
        label={t("changesSince")}
        items={changesSince
          .filter((each) => each !== "visit" || visit)
          .map((each) => ({
            href: at({ since: each }),
            label: t(`changesSinceWhen.${each}`),
            current: each === since,
          }))}
      />
      <FilterLinks
        label={t("changesKind")}
        items={[
          { href: at({ only: undefined }), label: t("planAll"), current: !only },
          ...changeKinds.map((kind) => ({
            href: at({ only: kind }),
            label: t(`changeKinds.${kind}`),
            count: <BoundedCount count={counts[kind]} bound={CHANGES_BOUND} />,
            current: only === kind,
          })),
        ]}
      />
    </div>
  );
}
