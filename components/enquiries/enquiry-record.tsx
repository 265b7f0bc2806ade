import type { ReactNode } from "react";
import { AuditTimeline } from "@/components/audit/timeline";
import { TextLink } from "@/components/ui/button";
import { EmailLink, PhoneLink } from "@/components/ui/contact-link";
import { Dotted } from "@/components/ui/dotted";
import { PageHeader } from "@/components/ui/page-header";
import { Columns, Section } from "@/components/ui/section";
import { Time } from "@/components/ui/time";
import type { EnquiryRecord as Loaded } from "@/lib/enquiries/queries";
import { getSpeech } from "@/lib/i18n/words";
import { enquiryFigures } from "./enquiry-figures";
import { EnquiryStateMark } from "./enquiry-state";

type EnquiryRecordProps = Loaded & {
  /** Path of the area, such as /nordwind/reseller. */
  area: string;
  /** What the reader may do with the enquiry as it stands. */
  moves?: ReactNode;
  /** Where an order for a customer begins; left out where the reader may not. */
  orderHref?: (customerId: string) => string;
};

/** An enquiry: who asked, for what, in which words, whose customer it may be, and what happened. */
export async function EnquiryRecord(props: EnquiryRecordProps) {
  const { enquiry, alike, timeline, area, moves, orderHref } = props;
  const speech = await getSpeech();
  const t = speech.words("enquiries");
  const { customerId, customerName } = enquiry;
  return (
    <>
      <PageHeader
        title={enquiry.company}
        crumbs={[{ href: `${area}/enquiries`, label: t("title") }]}
        state={<EnquiryStateMark state={enquiry.state} />}
        meta={<Sender enquiry={enquiry} />}
        actions={moves}
        figures={enquiryFigures(enquiry, area, speech)}
      />
      <Columns
        aside={
          <Section title={t("history")}>
            <AuditTimeline entries={timeline} label={t("history")} />
          </Section>
        }
      >
        <Section title={enquiry.subject ? t("message") : t("general")}>
          {enquiry.message ? (
            <p className="max-w-prose whitespace-pre-line wrap-anywhere" lang={enquiry.locale} dir="auto">
              {enquiry.message}
            </p>
          ) : (
            <p className="text-ink-muted">{t("noMessage")}</p>
          )}
        </Section>
        {customerId && customerName && (
          <Section title={t("customer")}>
            <p>
              <TextLink href={`${area}/customers/${customerId}`}>{customerName}</TextLink>
            </p>
          </Section>
        )}
        {alike.length > 0 && (
          <Section title={t("alike")}>
            <ul className="grid gap-1">
              {alike.map(({ id, name }) => (
                <li key={id}>
                  <TextLink href={`${area}/customers/${id}`}>{name}</TextLink>
                  {orderHref && (
                    <>
                      {" · "}
                      <TextLink href={orderHref(id)}>{t("orderFor", { name })}</TextLink>
                    </>
                  )}
                </li>
              ))}
            </ul>
          </Section>
        )}
      </Columns>
    </>
  );
}

/** Who sent an enquiry, how and in which language to answer, and since when it waits. */
async function Sender({ enquiry }: Pick<Loaded, "enquiry">) {
  const { words, locale } = await getSpeech();
  const t = words("enquiries");
  const { subject, name, email, phone } = enquiry;
  const reply = subject ? t("replySubject", { item: subject.name }) : t("replySubjectGeneral");
  const language = new Intl.DisplayNames(locale, { type: "language" }).of(enquiry.locale);
  return (
    <Dotted>
      {name}
      <EmailLink email={email} subject={reply} />
      {phone && <PhoneLink phone={phone} />}
      {t("language", { language: language ?? enquiry.locale })}
      <span>
        {t("received")} <Time at={enquiry.createdAt} />
      </span>
    </Dotted>
  );
}
