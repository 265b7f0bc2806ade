import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit";
import { Time } from "@/components/ui/time";
import type { Side } from "@/lib/base/paths";
import { dayIn, type Locale, timeZone } from "@/lib/i18n/locale";
import { getSpeech } from "@/lib/i18n/words";
import { isEvent } from "@/lib/notifications/events";
import type { InboxRow } from "@/lib/notifications/queries";
import { lineOf } from "@/lib/notifications/words";

export type InboxActions = Record<"openAction" | "readAction", FormAction>;
type InboxProps = { rows: InboxRow[]; side: Side; tenant: string; actions: InboxActions };

/** What somebody was told, by day; each leads to what it is about, and is read then. */
export async function Inbox({ rows, side, tenant, actions }: InboxProps) {
  const speech = await getSpeech();
  const days = Map.groupBy(rows, ({ createdAt }) => dayIn(timeZone(), createdAt));
  const day = (text: string) =>
    speech.format.dateTime(new Date(text), { dateStyle: "full", timeZone: "UTC" });
  return [...days].map(([at, some]) => (
    <Section key={at} title={<time dateTime={at}>{day(at)}</time>}>
      <ul className="inbox">
        {some.map((row) => (
          <InboxItem key={row.id} {...{ row, side, tenant, actions }} locale={speech.locale} />
        ))}
      </ul>
    </Section>
  ));
}

type ItemProps = Omit<InboxProps, "rows"> & { row: InboxRow; locale: Locale };

async function InboxItem({ row, side, tenant, actions, locale }: ItemProps) {
  const t = (await getSpeech()).words("notifications");
  const { eventId: event, kind, words, readAt, createdAt } = row;
  if (!isEvent(kind)) return null;
  const { customer } = words;
  const line = lineOf(kind, side, words, locale);
  return (
    <li className="inbox-item" data-unread={readAt ? undefined : ""}>
      <ActionForm action={actions.openAction} tenant={tenant} hidden={{ event }} className="inbox-thing">
        <SubmitButton variant="quiet" className="inbox-line">
          {!readAt && <span className="sr-only">{t("unread")} </span>}
          <span>{line}</span>
          {customer && side !== "customer" && <span className="inbox-note">{customer}</span>}
        </SubmitButton>
      </ActionForm>
      <Time at={createdAt} as="time" className="inbox-note" />
      {!readAt && (
        <ActionForm action={actions.readAction} tenant={tenant} hidden={{ event }}>
          <SubmitButton variant="quiet">
            {t("markRead")}
            <span className="sr-only"> {line}</span>
          </SubmitButton>
        </ActionForm>
      )}
    </li>
  );
}
