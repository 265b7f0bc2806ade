import { Notice } from "@/components/frame/notice";
import { LinkButton } from "@/components/ui/button";
import { RadioField } from "@/components/ui/choice-field";
import { EmptyState } from "@/components/ui/empty";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit";
import { areaPath } from "@/lib/base/paths";
import type { Actor } from "@/lib/door/actor";
import { can } from "@/lib/door/scope";
import { getTranslations } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";
import type { View } from "@/lib/views/queries";
import type { ListName } from "@/lib/views/rules";
import { ChooseColumns } from "./choose-columns";
import type { OfferedColumn } from "./offered";
import { SaveView } from "./save-view";
import { ViewEntry } from "./view-entry";

export type ViewActions = Record<
  "save" | "rename" | "replace" | "remove" | "start" | "rows" | "columns",
  FormAction
>;

type ViewsPageProps = {
  actor: Actor;
  list: ListName;
  views: View[];
  /** What the list showed before. */
  present: Record<string, string>;
  actions: ViewActions;
  columns: OfferedColumn[];
  /** Whether the rows of lists are high. */
  roomy: boolean;
  notice?: string;
};

/** The saved views of a list: saving what it shows, and naming, replacing, deleting those that are there. */
export async function ViewsPage({ actor, list, views, present, actions, ...rest }: ViewsPageProps) {
  const { columns, roomy, notice } = rest;
  const [t, nav] = await Promise.all([getTranslations("views"), getTranslations("nav")]);
  const path = `${areaPath(actor.tenantSlug, actor.side)}/${list}`;
  const mayShare = can(actor, "view:share");
  const isPresent = Object.keys(present).length > 0;
  const hidden = { list, present: new URLSearchParams(present).toString() };
  const groups = [
    { title: t("mine"), shown: views.filter(({ shared }) => !shared) },
    { title: t("shared"), shown: views.filter(({ shared }) => shared) },
  ].filter(({ shown }) => shown.length);
  return (
    <>
      <PageHeader
        title={t("of", { list: nav(list) })}
        crumbs={[{ href: withQuery(path, present), label: nav(list) }]}
        actions={<LinkButton href={path}>{t("all")}</LinkButton>}
      />
      <Notice notice={notice} />
      {groups.map(({ title, shown }) => (
        <Section key={title} title={title}>
          <ul className="views">
            {shown.map((view) => (
              <ViewEntry
                key={view.id}
                view={view}
                href={withQuery(path, view.parameters)}
                tenant={actor.tenantSlug}
                hidden={hidden}
                actions={actions}
                mayChange={mayShare || !view.shared}
                replaceable={isPresent}
              />
            ))}
          </ul>
        </Section>
      ))}
      {!views.length && <EmptyState title={t("empty")}>{t("emptyText")}</EmptyState>}
      <Section title={t("save")} description={isPresent ? undefined : t("nothingPresent")}>
        <SaveView action={actions.save} tenant={actor.tenantSlug} hidden={hidden} mayShare={mayShare} />
      </Section>
      <Section id="columns" title={t("columns")}>
        <ChooseColumns action={actions.columns} tenant={actor.tenantSlug} hidden={hidden} columns={columns} />
      </Section>
      <Section id="rows" title={t("rows")}>
        <ActionForm action={actions.rows} tenant={actor.tenantSlug} hidden={hidden} ariaLabel={t("rows")}>
          <RadioField
            name="rows"
            label={t("rowsHelp")}
            required
            defaultValue={roomy ? "roomy" : "dense"}
            options={(["dense", "roomy"] as const).map((value) => ({ value, label: t(`rowsOf.${value}`) }))}
          />
          <div className="form-actions">
            <SubmitButton variant="secondary">{t("rowsChoose")}</SubmitButton>
          </div>
        </ActionForm>
      </Section>
    </>
  );
}
