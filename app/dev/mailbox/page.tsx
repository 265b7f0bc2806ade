import { notFound } from "next/navigation";
import { AuthFrame } from "@/components/frame/auth-frame";
import { TextLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty";
import { Time } from "@/components/ui/time";
import { isMailboxOpen, listMails } from "@/lib/demo/mailbox";
import { titled } from "@/lib/i18n/titled";
import { getTranslations } from "@/lib/i18n/words";

export const generateMetadata = titled("mailbox", "title", { robots: "noindex" });

export default async function MailboxPage() {
  if (!(await isMailboxOpen())) notFound();
  const [t, mails] = await Promise.all([getTranslations("mailbox"), listMails()]);
  return (
    <AuthFrame title={t("title")} intro={t("intro")}>
      {mails.length === 0 ? (
        <EmptyState title={t("emptyTitle")}>{t("empty")}</EmptyState>
      ) : (
        <ul className="divide-y divide-line">
          {mails.map((mail) => (
            <li key={mail.id} className="py-3">
              <TextLink href={`/dev/mailbox/${mail.id}`}>{mail.subject}</TextLink>
              <p className="wrap-anywhere text-ink-muted text-sm">
                {mail.recipient} · <Time at={mail.createdAt} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </AuthFrame>
  );
}
