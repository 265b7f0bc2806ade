import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty";
import { FilterLinks } from "@/components/ui/filter-links";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit";
import { given } from "@/lib/base/given";
import type { BulkPreview } from "@/lib/catalogue/bulk/queries";
import { type BulkQuery, bulkChanges, narrowing } from "@/lib/catalogue/bulk/schema";
import type { Actor } from "@/lib/door/actor";
import { getTranslations } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";
import { BulkTable } from "./bulk-table";
import { ChangeFields } from "./change-fields";

type BulkViewProps = {
  data: BulkPreview;
  query: BulkQuery;
  path: string;
  actor: Actor;
  action: FormAction;
};

/** Many items: what to change, what that would alter, and only then the step itself. */
export async function BulkView({ data, query, path, actor, action }: BulkViewProps) {
  const t = await getTranslations("catalogue");
  const back = <LinkButton href={path}>{t("bulkBack")}</LinkButton>;
  if (data.count === 0) {
    return (
      <EmptyState title={t("bulkNone")} action={back}>
        {t("bulkNoneText")}
      </EmptyState>
    );
  }
  if (data.tooMany) return <EmptyState title={t("tooManyToChange")} action={back} />;
  const selection = selectionOf(query);
  return (
    <>
      <FilterLinks
        label={t("bulkWhat")}
        items={bulkChanges.map((what) => ({
          href: withQuery(`${path}/bulk`, { ...selection, what }),
          label: t(`bulkKind.${what}`),
          current: query.what === what,
        }))}
      />
      <ChangeFields
        action={`${path}/bulk`}
        hidden={{ ...selection, what: query.what }}
        query={query}
        categories={data.categories}
        actor={actor}
      />
      {data.planned && (
        <Section
          title={t("bulkWould", { count: data.planned.count })}
          description={
            <>
              {t("bulkSkipped", { count: data.count - data.planned.count })}
              {data.planned.held > 0 && <> {t("bulkHeld", { count: data.planned.held })}</>}
            </>
          }
        >
          {data.planned.count > 0 && (
            <>
              <BulkTable data={data} actor={actor} />
              <ActionForm
                action={action}
                tenant={actor.tenantSlug}
                hidden={{ ...selection, ...changeOf(query), expected: String(data.planned.count) }}
              >
                <p className="text-sm">{t(`bulkImpact.${query.what}`)}</p>
                <div className="form-actions">
                  <SubmitButton pendingLabel={t("pending")}>
                    {t("bulkApply", { count: data.planned.count })}
                  </SubmitButton>
                </div>
              </ActionForm>
            </>
          )}
        </Section>
      )}
    </>
  );
}

const selectionOf = ({ which, ids, ...query }: BulkQuery): Record<string, string> =>
  given({
    which,
    ...narrowing(query),
    ...(which === "chosen" && Object.fromEntries(ids.map((id, at) => [`t-${at}`, id]))),
  });

const changeOf = ({ what, move, to, part, how, by, ending, free }: BulkQuery): Record<string, string> =>
  given({ what, move, to, part, how, by, ending, free });
