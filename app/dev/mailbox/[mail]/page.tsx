import { notFound } from "next/navigation";
import { AuthFrame } from "@/components/frame/auth-frame";
import { TextLink } from "@/components/ui/button";
import { Fact, Facts } from "@/components/ui/facts";
import { Time } from "@/components/ui/time";
import { id } from "@/lib/base/fields";
import { findMail, isMailboxOpen } from "@/lib/demo/mailbox";
import { titled } from "@/lib/i18n/titled";
import { getTranslations } from "@/lib/i18n/words";

export const generateMetadata = titled("mailbox", "title", { robots: "noindex" });

export default async function MailPage(props: PageProps<"/dev/mailbox/[mail]">) {
  const given = id().safeParse((await props.params).mail);
  const mail = given.success && (await isMailboxOpen()) ? await findMail(given.data) : undefined;
  if (!mail) notFound();
  const t = await getTranslations("mailbox");
  return (
    <AuthFrame title={mail.subject} footer={<TextLink href="/dev/mailbox">{t("back")}</TextLink>}>
      <Facts>
        <Fact label={t("to")}>{mail.recipient}</Fact>
        <Fact label={t("at")}>
          <Time at={mail.createdAt} />
        </Fact>
      </Facts>
      <p className="whitespace-pre-line wrap-anywhere">{linked(mail.text)}</p>
    </AuthFrame>
  );
}

/** The text with its addresses as links. */
const linked = (text: string) =>
  text.split(/(https?:\/\/\S+)/).map((part, index) =>
    index % 2 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move
      <a key={index} href={part} className="link" data-page="whole">
        {part}
      </a>
    ) : (
      part
    ),
  );
