import type { ReactNode } from "react";
import { AuditTimeline } from "@/components/audit/timeline";
import { TextLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Columns, Section } from "@/components/ui/section";
import type { EnquiryRecord as Loaded } from "@/lib/enquiries/queries";
import { getTranslations } from "@/lib/i18n/words";
import { EnquirySender, EnquirySubjectFacts } from "./enquiry-facts";
import { EnquiryStateMark } from "./enquiry-state";

type EnquiryRecordProps = Loaded & {
  /** Path of the area, such as /nordwind/reseller. */
  area: string;
  steps?: ReactNode;
  /** Where an order for a customer begins; left out where the reader may not. */
  orderHref?: (customerId: string) => string;
};

/** An enquiry: what was asked by whom, the next steps, and what happened. */
export async function EnquiryRecord({
  enquiry,
  alike,
  timeline,
  area,
  steps,
  orderHref,
}: EnquiryRecordProps) {
  const t = await getTranslations("enquiries");
  return (
    <>
      <PageHeader
        title={enquiry.company}
        crumbs={[{ href: `${area}/enquiries`, label: t("title") }]}
        state={<EnquiryStateMark state={enquiry.state} />}
        actions={steps}
      />
      <Columns
        aside={
          <>
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
            <Section title={t("history")}>
              <AuditTimeline entries={timeline} label={t("history")} />
            </Section>
          </>
        }
      >
        <Section title={t("message")}>
          {enquiry.message ? (
            <p className="max-w-prose whitespace-pre-line wrap-anywhere" lang={enquiry.locale} dir="auto">
              {enquiry.message}
            </p>
          ) : (
            <p className="text-ink-muted">{t("noMessage")}</p>
          )}
        </Section>
        <Section title={t("facts")}>
          <EnquirySubjectFacts enquiry={enquiry} area={area} />
        </Section>
        <Section title={t("contact")}>
          <EnquirySender enquiry={enquiry} area={area} />
        </Section>
      </Columns>
    </>
  );
}
