import { SelectField } from "@/components/ui/choice-field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { SubmitButton } from "@/components/ui/submit";
import type { Actor } from "@/lib/door/actor";
import { can } from "@/lib/door/scope";
import { getLocale, getTranslations } from "@/lib/i18n/words";
import { type Target, targets } from "@/lib/imports/columns";
import type { ImportData } from "@/lib/imports/queries";
import { CheckFailure } from "./check-failure";
import { DefaultFields } from "./default-fields";
import { SampleTable } from "./sample-table";

const helped = ["sku", "price", "cost", "category", "kind", "leadTime"] as const satisfies Target[];
const isHelped = (target: Target): target is (typeof helped)[number] =>
  (helped as readonly Target[]).includes(target);

type ColumnsFormProps = { data: ImportData; actor: Actor; action: FormAction };

/** Which column of the file holds what: guessed, or as last time, with samples to judge by. */
export async function ColumnsForm({ data, actor, action }: ColumnsFormProps) {
  const [t, locale] = await Promise.all([getTranslations("imports"), getLocale()]);
  const { record, head, mapping, categories } = data;
  if (!head) return null;
  const chosen = mapping?.columns ?? head.guess;
  const options = head.headers.map((header, at) => ({
    value: String(at),
    label: [
      header || t("columnNumber", { number: at + 1 }),
      head.samples
        .map((cells) => cells[at]?.trim())
        .find(Boolean)
        ?.slice(0, 40),
    ]
      .filter(Boolean)
      .join(": "),
  }));
  return (
    <>
      <CheckFailure failure={record.failure} />
      <p className="max-w-prose">{t("columnsText")}</p>
      <ActionForm
        action={action}
        tenant={actor.tenantSlug}
        hidden={{ id: record.id, version: String(record.version) }}
      >
        <fieldset className="grid gap-4">
          <legend className="mb-2 font-semibold text-lg">{t("columnsTitle")}</legend>
          <div className="grid items-start gap-4 sm:grid-cols-2">
            {targets
              .filter((target) => target !== "cost" || can(actor, "cost:read"))
              .map((target) => (
                <SelectField
                  key={target}
                  name={target}
                  label={t(`target.${target}`)}
                  help={isHelped(target) ? t(`targetHelp.${target}`) : undefined}
                  required={target === "name"}
                  emptyLabel={t("noColumn")}
                  defaultValue={String(chosen[target] ?? "")}
                  options={options}
                />
              ))}
          </div>
        </fieldset>
        <DefaultFields
          head={head}
          mapping={mapping}
          categories={categories}
          languages={[locale, actor.tenantLocale]}
        />
        <div className="form-actions">
          <SubmitButton pendingLabel={t("checking")}>{t("check")}</SubmitButton>
        </div>
      </ActionForm>
      <SampleTable head={head} />
    </>
  );
}
