import { SelectField } from "@/components/ui/choice-field";
import { Disclosure } from "@/components/ui/disclosure";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit";
import type { CustomerWithAssignments } from "@/lib/customers/assignments/queries";
import { getTranslations } from "@/lib/i18n/words";

type AssignmentsProps = {
  data: CustomerWithAssignments;
  tenant: string;
  assign: FormAction;
  unassign: FormAction;
};

/** Who of the provider looks after a customer; those who may edit it assign people and remove them. */
export async function Assignments({ data, tenant, assign, unassign }: AssignmentsProps) {
  const t = await getTranslations("customers");
  const { customer, responsible, people } = data;
  const free = people?.filter(({ id }) => !responsible.some((each) => each.id === id)) ?? [];
  return (
    <Section title={t("responsible")}>
      {responsible.length === 0 && <p className="text-ink-muted">{t("nobodyAssigned")}</p>}
      <ul className="space-y-2">
        {responsible.map(({ id, name }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <span className="min-w-40">{name}</span>
            {people && (
              <ActionForm
                action={unassign}
                tenant={tenant}
                hidden={{ id: customer.id, membership: id }}
                className="contents"
                ariaLabel={t("unassignPerson", { name })}
              >
                <SubmitButton variant="quiet">
                  <span aria-hidden="true">{t("unassign")}</span>
                  <span className="sr-only">{t("unassignPerson", { name })}</span>
                </SubmitButton>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
      {free.length > 0 && (
        <Disclosure summary={t("assign")}>
          <ActionForm action={assign} tenant={tenant} hidden={{ id: customer.id }}>
            <SelectField
              name="membership"
              label={t("assignPerson")}
              help={t("assignHelp")}
              required
              emptyLabel={t("choosePerson")}
              options={free.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <div className="form-actions">
              <SubmitButton variant="secondary" pendingLabel={t("saving")}>
                {t("assignNow")}
              </SubmitButton>
            </div>
          </ActionForm>
        </Disclosure>
      )}
    </Section>
  );
}
