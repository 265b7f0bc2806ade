import { TextLink } from "@/components/ui/button";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { StateMark } from "@/components/ui/state";
import { SubmitButton } from "@/components/ui/submit";
import { getTranslations } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";
import type { ReadThread } from "@/lib/threads/queries";
import { otherSide } from "@/lib/threads/rules";
import { MessageForm } from "./message-form";
import { MessageList } from "./message-list";
import type { ThreadPlace } from "./threads";

type ThreadSectionProps = ThreadPlace & { thread: ReadThread };

/** One thread: who reads it, its messages with the newest last, and a form for one more. */
export async function ThreadSection({ thread: read, ...place }: ThreadSectionProps) {
  const { side, names, path, notes, filesAt, actions } = place;
  const t = await getTranslations("threads");
  const { thread, page, older, unread } = read;
  const other = otherSide(thread, side);
  const id = `messages-${other}`;
  const at = (messages?: string) => `${withQuery(path, { thread: messages && thread, messages })}#${id}`;
  return (
    <Section
      id={id}
      title={t("messagesWith", { name: names[other] })}
      description={t("audience", { own: names[side], other: names[other] })}
      actions={
        unread > 0 && actions ? (
          <MarkRead {...place} action={actions.read} message={page.rows[0]?.id ?? ""} unread={unread} />
        ) : (
          notes && <TextLink href={notes}>{t("notes")}</TextLink>
        )
      }
    >
      {page.next && <TextLink href={at(page.next)}>{t("older")}</TextLink>}
      {page.rows.length > 0 ? (
        <MessageList
          messages={page.rows.toReversed()}
          label={t("messagesWith", { name: names[other] })}
          side={side}
          names={names}
          filesAt={filesAt}
        />
      ) : (
        <p className="text-ink-muted">{t("empty")}</p>
      )}
      {older && <TextLink href={at()}>{t("newest")}</TextLink>}
      {actions && <MessageForm {...place} action={actions.write} thread={thread} name={names[other]} />}
    </Section>
  );
}

type MarkReadProps = Pick<ThreadPlace, "tenant" | "topic"> & {
  action: NonNullable<ThreadPlace["actions"]>["read"];
  /** The newest that the reader has before the eyes. */
  message: string;
  unread: number;
};

/** How many are new, until somebody says that they are read. */
async function MarkRead({ tenant, topic, action, message, unread }: MarkReadProps) {
  const t = await getTranslations("threads");
  return (
    <ActionForm
      action={action}
      tenant={tenant}
      hidden={{ ...topic, message }}
      className="flex flex-wrap items-center gap-3"
    >
      <StateMark tone="info">{t("unread", { count: unread })}</StateMark>
      <SubmitButton variant="secondary">{t("read")}</SubmitButton>
    </ActionForm>
  );
}
