import { CheckboxGroup, SelectField } from "@/components/ui/choice-field";
import { tableOf } from "@/components/ui/data-table/cells";
import { DataTable } from "@/components/ui/data-table/data-table";
import { timePiece } from "@/components/ui/data-table/written";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit";
import { languages } from "@/lib/base/paths";
import type { SentMail } from "@/lib/customers/told/queries";
import { getSpeech } from "@/lib/i18n/words";
import { isEvent } from "@/lib/notifications/events";
import { customerEvents } from "@/lib/notifications/rules";

type CustomerNotificationsProps = {
  action: FormAction;
  tenant: string;
  customer: string;
  off: string[];
  locale: string | null;
  sent: SentMail[];
};

/** Of what a customer is told, and what was mailed to it. */
export async function CustomerNotifications(props: CustomerNotificationsProps) {
  const { action, tenant, customer, off, locale, sent } = props;
  const speech = await getSpeech();
  const t = speech.words("notifications");
  return (
    <>
      <ActionForm action={action} tenant={tenant} hidden={{ customer }} className="form max-w-xl">
        {off.map((kind) => (
          <input key={kind} type="hidden" name="was" value={kind} />
        ))}
        <CheckboxGroup
          name="told"
          label={t("customer.told")}
          help={t("customer.toldHelp")}
          optionalLabel=""
          options={customerEvents.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
          defaultValue={customerEvents.filter((kind) => !off.includes(kind))}
        />
        <SelectField
          name="locale"
          label={t("customer.locale")}
          help={t("customer.localeHelp")}
          emptyLabel={t("customer.localeUsual")}
          defaultValue={locale ?? ""}
          options={languages.map((each) => ({ value: each.locale, label: each.label }))}
        />
        <div className="form-actions">
          <SubmitButton>{t("save")}</SubmitButton>
        </div>
      </ActionForm>
      <Section title={t("customer.sent")}>
        {sent.length ? (
          <DataTable
            {...tableOf<SentMail>({
              label: t("customer.sent"),
              rows: sent,
              rowOf: ({ id }) => ({ id }),
              columns: [
                {
                  key: "event",
                  head: t("customer.event"),
                  cell: ({ kind }) => (isEvent(kind) ? t(`kinds.${kind}`) : kind),
                },
                { key: "recipient", head: t("customer.recipient"), cell: ({ recipient }) => recipient },
                {
                  key: "at",
                  head: t("customer.at"),
                  cell: ({ createdAt }) => timePiece(createdAt, speech),
                },
                {
                  key: "state",
                  head: t("customer.state"),
                  cell: ({ state, reply }) =>
                    reply ? t("customer.refusedWith", { reply: String(reply) }) : t(`states.${state}`),
                },
              ],
            })}
          />
        ) : (
          <p className="text-ink-muted">{t("customer.none")}</p>
        )}
      </Section>
    </>
  );
}
