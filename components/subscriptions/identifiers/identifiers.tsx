import { SelectField } from "@/components/ui/choice-field";
import { type Column, tableOf } from "@/components/ui/data-table/cells";
import { DataTable } from "@/components/ui/data-table/data-table";
import { timePiece } from "@/components/ui/data-table/written";
import { Disclosure } from "@/components/ui/disclosure";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit";
import { TextField } from "@/components/ui/text-field";
import type { Speech } from "@/lib/i18n/speech";
import { getSpeech } from "@/lib/i18n/words";
import type { Identifier } from "@/lib/subscriptions/identifiers/queries";
import { identifierKinds } from "@/lib/subscriptions/identifiers/schema";

type IdentifiersProps = {
  tenant: string;
  subscription: string;
  identifiers: Identifier[];
  show: FormAction;
  /** For whoever keeps them, with the key of the next one. */
  keep?: { add: FormAction; remove: FormAction; key: string };
};

/** What identifies something that runs, hidden but for its end; the button that shows one, and for the provider the form of another. */
export async function Identifiers(props: IdentifiersProps) {
  const { tenant, subscription, identifiers, keep } = props;
  const speech = await getSpeech();
  const t = speech.words("subscriptions.identifiers");
  if (!identifiers.length && !keep) return null;
  return (
    <Section title={t("title")} id="identifiers" description={t("about")}>
      {identifiers.length > 0 && <DataTable {...identifiersTable(props, speech)} />}
      {keep && (
        <Disclosure summary={t("add")}>
          <ActionForm
            action={keep.add}
            tenant={tenant}
            hidden={{ subscription, key: keep.key }}
            ariaLabel={t("add")}
          >
            <SelectField
              name="kind"
              label={t("kind")}
              required
              options={identifierKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
            />
            <TextField
              name="value"
              label={t("value")}
              required
              maxLength={200}
              autoComplete="off"
              spellCheck={false}
            />
            <div className="form-actions">
              <SubmitButton variant="secondary">{t("add")}</SubmitButton>
            </div>
          </ActionForm>
        </Disclosure>
      )}
    </Section>
  );
}

function identifiersTable(
  { tenant, subscription, identifiers, show, keep }: IdentifiersProps,
  speech: Speech,
) {
  const t = speech.words("subscriptions.identifiers");
  const act = (action: FormAction, label: string, { id, hint, kind }: Identifier) => (
    <ActionForm action={action} tenant={tenant} hidden={{ subscription, id }} className="contents">
      <SubmitButton variant="quiet">
        {label}
        <span className="sr-only">
          {" "}
          {t(`kinds.${kind}`)} {hint}
        </span>
      </SubmitButton>
    </ActionForm>
  );
  const value: Column<Identifier> = {
    key: "value",
    head: t("value"),
    phone: "whole",
    cell: ({ value: asked, hint }) => asked ?? [`••••${hint && `-${hint}`}`, { note: t("hidden") }],
  };
  return tableOf<Identifier>({
    label: t("title"),
    rows: identifiers,
    rowOf: ({ id }) => ({ id }),
    columns: [
      { key: "kind", head: t("kind"), cell: ({ kind }) => t(`kinds.${kind}`) },
      value,
      {
        key: "noted",
        head: t("noted"),
        phone: "hidden",
        cell: ({ createdAt }) => timePiece(createdAt, speech, "date"),
      },
      {
        key: "actions",
        head: t("actions"),
        cell: (each) => ({
          action: (
            <div className="flex flex-wrap gap-2">
              {each.value === null && act(show, t("show"), each)}
              {keep && act(keep.remove, t("remove"), each)}
            </div>
          ),
        }),
      },
    ],
  });
}
