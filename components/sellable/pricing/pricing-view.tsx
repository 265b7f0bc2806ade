import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty";
import { FilterLinks } from "@/components/ui/filter-links";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { Pager } from "@/components/ui/list";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit";
import { given } from "@/lib/base/given";
import type { Actor } from "@/lib/door/actor";
import { getTranslations } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";
import { MOST_AT_ONCE, type Pricing, ROWS_SHOWN } from "@/lib/sellable/pricing/queries";
import { type PricingQuery, pricingNotes } from "@/lib/sellable/pricing/schema";
import { PlanTable } from "./plan-table";
import { RuleForm } from "./rule-form";

type PricingViewProps = {
  data: Pricing;
  query: PricingQuery;
  /** Path of the catalogue. */
  path: string;
  actor: Actor;
  action: FormAction;
};

/** Many own prices: by which rule, what that would make of them, and only then the step itself. */
export async function PricingView({ data, query, path, actor, action }: PricingViewProps) {
  const t = await getTranslations("sellable");
  const back = <LinkButton href={path}>{t("backToCatalogue")}</LinkButton>;
  if (data.count === 0) {
    return (
      <EmptyState title={t("noneChosen")} action={back}>
        {t("noneChosenText")}
      </EmptyState>
    );
  }
  if (data.tooMany) return <EmptyState title={t("tooManyChosen", { most: MOST_AT_ONCE })} action={back} />;
  return (
    <>
      <RuleForm
        action={`${path}/prices`}
        hidden={selectionOf(query)}
        query={query}
        currency={actor.portfolioCurrency ?? actor.currency}
        agency={actor.resellerModel === "agency"}
      />
      {data.planned && <PricingPreview planned={data.planned} {...{ query, path, actor, action }} />}
    </>
  );
}

type PricingPreviewProps = Omit<PricingViewProps, "data"> & { planned: NonNullable<Pricing["planned"]> };

async function PricingPreview({ planned, query, path, actor, action }: PricingPreviewProps) {
  const t = await getTranslations("sellable");
  const asked = { ...selectionOf(query), ...ruleIn(query) };
  const at = (more: { only?: string; from?: number }) =>
    withQuery(`${path}/prices`, {
      ...asked,
      only: more.only,
      from: more.from ? String(more.from) : undefined,
    });
  const { only, from } = query;
  const all = { href: at({}), label: t("planAll"), count: planned.shown, current: !only };
  const filters = [
    only ? { ...all, count: undefined } : all,
    ...pricingNotes
      .filter((note) => planned[note] > 0)
      .map((note) => ({
        href: at({ only: note }),
        label: t(`planOnly.${note}`),
        count: planned[note],
        current: only === note,
      })),
  ];
  return (
    <Section
      title={t("planTitle", { count: planned.changed })}
      description={t("planText", { same: planned.same })}
    >
      {planned.changed > 0 && (
        <ActionForm
          action={action}
          tenant={actor.tenantSlug}
          hidden={{ ...asked, seen: planned.seen, aim: planned.aim }}
        >
          <div className="form-actions">
            <SubmitButton pendingLabel={t("saving")}>
              {t("planApply", { count: planned.changed })}
            </SubmitButton>
          </div>
        </ActionForm>
      )}
      {filters.length > 1 && <FilterLinks label={t("planFilter")} items={filters} />}
      {planned.rows.length > 0 && <PlanTable rows={planned.rows} agency={actor.resellerModel === "agency"} />}
      <Pager
        previous={from > 0 ? at({ only, from: Math.max(0, from - ROWS_SHOWN) }) : undefined}
        next={from + ROWS_SHOWN < planned.shown ? at({ only, from: from + ROWS_SHOWN }) : undefined}
      />
    </Section>
  );
}

const selectionOf = ({ which, ids, q, category }: PricingQuery): Record<string, string> =>
  given({
    which,
    ...(which === "chosen" ? Object.fromEntries(ids.map((id, at) => [`t-${at}`, id])) : { q, category }),
  });

const ruleIn = ({ how, by, part, ending }: PricingQuery) => given({ how, by, part, ending });
