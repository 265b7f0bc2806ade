import { Dotted } from "@/components/ui/dotted";
import { StateMark } from "@/components/ui/state";
import { Time } from "@/components/ui/time";
import type { Side } from "@/lib/base/paths";
import { useTranslations } from "@/lib/i18n/words";
import type { Message } from "@/lib/threads/queries";

type MessageListProps = {
  /** The newest last. */
  messages: Message[];
  label: string;
  side: Side;
  names: Record<Side, string>;
  /** Below which address their files lie. */
  filesAt: string;
};

/** Messages as they were written, those of the reader's own company set in. */
export const MessageList = ({ messages, label, side, names, filesAt }: MessageListProps) => (
  <ol aria-label={label} className="thread">
    {messages.map((message) => (
      <li key={message.id} className={message.authorSide === side ? "thread-own" : undefined}>
        <MessageItem message={message} company={names[message.authorSide]} filesAt={filesAt} />
      </li>
    ))}
  </ol>
);

type MessageItemProps = { message: Message; company: string; filesAt: string };

function MessageItem({ message, company, filesAt }: MessageItemProps) {
  const t = useTranslations("threads");
  const { kind, text, authorName, createdAt, isUnread, files } = message;
  return (
    <>
      <div className="text-ink-muted text-sm">
        <Dotted>
          <span className="font-medium text-ink">{authorName}</span>
          {company}
          <Time at={createdAt} />
          {kind === "question" && <StateMark tone="warning">{t("kinds.question")}</StateMark>}
          {kind === "answer" && <StateMark tone="success">{t("kinds.answer")}</StateMark>}
          {isUnread && <StateMark tone="info">{t("new")}</StateMark>}
        </Dotted>
      </div>
      <p className="thread-text">{text}</p>
      {files.length > 0 && (
        <ul className="thread-files" aria-label={t("files")}>
          {files.map(({ id, name, size }) => (
            <li key={id}>
              <a href={`${filesAt}/${id}`} download className="link">
                {name}
              </a>{" "}
              <span className="text-ink-muted text-sm">
                {t("fileSize", { size: Math.ceil(size / 1000) })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
