import { env } from "@/lib/base/env";
import type { Locale } from "@/lib/i18n/locale";
import { wordsIn } from "@/lib/i18n/speech";
import type { MailJob } from "./job";

export type RenderedMail = Pick<MailJob, "to" | "replyTo" | "sender"> & {
  subject: string;
  text: string;
  html: string;
  unsubscribe?: string;
};

/** A mail as plain text and as HTML, in the given language; its links lead to this portal. */
export function renderMail(job: MailJob, locale: Locale): RenderedMail {
  const t = wordsIn(locale, "mail");
  const layout = wordsIn(locale, "mailLayout");
  const part = (name: "subject" | "body" | "action") =>
    t(`${job.template}.${name}` as never, job.values as never) as string;
  const content = {
    heading: job.from ?? "Kontor",
    subject: part("subject").replace(/\s+/g, " "),
    body: part("body"),
    action: part("action"),
    link: job.path === null ? "" : env().KONTOR_URL + (job.path ?? "/"),
    fallback: layout("fallback"),
    footer: layout("footer", { url: env().KONTOR_URL }),
    end: job.unsubscribe ? layout("unsubscribe") : "",
    endLink: job.unsubscribe ? env().KONTOR_URL + job.unsubscribe : "",
  };
  const { to, replyTo, sender } = job;
  return {
    ...{ to, replyTo, sender, subject: content.subject },
    ...{ text: textOf(content), html: htmlOf(content, locale) },
    ...(content.endLink && { unsubscribe: content.endLink }),
  };
}

type Part = "heading" | "subject" | "body" | "action" | "link" | "fallback" | "footer" | "end" | "endLink";
type Content = Record<Part, string>;

const textOf = ({ heading, body, action, link, footer, end, endLink }: Content) =>
  `${heading}\n\n${body}\n\n${link && `${action}:\n${link}\n\n`}-- \n${footer}\n${endLink && `${end}: ${endLink}\n`}`;

/** Names no ground and no text colour outside the button, so that it reads in light and dark alike. */
function htmlOf(content: Content, locale: Locale): string {
  const { heading, subject, body, action, link, fallback, footer, end, endLink } = escaped(content);
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${subject}</title>
</head>
<body style="margin:0;padding:24px;font:16px/1.5 system-ui,-apple-system,'Segoe UI',sans-serif">
<div style="max-width:560px;margin:0 auto">
<p style="font-weight:600">${heading}</p>
<p style="white-space:pre-line">${body}</p>
${link && button(link, action, fallback)}<hr style="border:0;border-top:1px solid #8a918d">
<p style="font-size:13px">${footer}${endLink && `<br><a href="${endLink}">${end}</a>`}</p>
</div>
</body>
</html>
`;
}

const button = (link: string, action: string, fallback: string) =>
  `<p><a href="${link}" style="display:inline-block;padding:10px 18px;border-radius:5px;background:#0b5a5c;color:#ffffff;text-decoration:none">${action}</a></p>
<p style="font-size:13px">${fallback}<br><a href="${link}" style="word-break:break-all">${link}</a></p>
`;

const marks: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

const escaped = (content: Content) =>
  Object.fromEntries(
    Object.entries(content).map(([name, value]) => [
      name,
      value.replace(/[&<>"']/g, (mark) => marks[mark] ?? mark),
    ]),
  ) as Content;
