import type { ReactNode } from "react";
import { AuditTimeline } from "@/components/audit/timeline";
import { Alert } from "@/components/ui/alert";
import { EmailLink, PhoneLink } from "@/components/ui/contact-link";
import { Dotted } from "@/components/ui/dotted";
import { Fact, Facts } from "@/components/ui/facts";
import { PageHeader } from "@/components/ui/page-header";
import { Columns, Section } from "@/components/ui/section";
import { Time } from "@/components/ui/time";
import { getSpeech, getTranslations } from "@/lib/i18n/words";
import type { ResellerRecord } from "@/lib/resellers/queries";
import { ResellerOrders } from "./orders";
import { resellerFigures } from "./reseller-figures";
import { ResellerStateMark } from "./reseller-state";
import { Standing } from "./standing";

type ResellerRecordProps = {
  record: ResellerRecord;
  tenant: string;
  /** What the reader may do with the reseller as it stands. */
  moves?: ReactNode;
  /** Its team, with the steps the actor may take. */
  children: ReactNode;
};

/** A reseller's record: what it sells from and how much, its newest orders, what it may do, its people, and what happened. */
export async function ResellerRecordView({ record, tenant, moves, children }: ResellerRecordProps) {
  const speech = await getSpeech();
  const [t, models] = [speech.words("resellers"), speech.words("terms.model")];
  const { reseller, orders, timeline } = record;
  const area = `/${tenant}/provider`;
  return (
    <>
      <PageHeader
        title={reseller.name}
        crumbs={[{ href: `${area}/resellers`, label: t("title") }]}
        state={<ResellerStateMark state={reseller.state} />}
        meta={
          <Dotted>
            {models(reseller.model)}
            <span>
              {t("since")} <Time at={reseller.stateChangedAt} as="date" />
            </span>
          </Dotted>
        }
        actions={moves}
        figures={resellerFigures(record, tenant, speech)}
      />
      {reseller.stateReason && (reseller.state === "restricted" || reseller.state === "suspended") && (
        <Alert tone="warning" title={t("reason")}>
          {reseller.stateReason}
        </Alert>
      )}
      <Columns
        aside={
          <Section title={t("history")}>
            <AuditTimeline entries={timeline} label={t("history")} />
          </Section>
        }
      >
        {orders && <ResellerOrders orders={orders} area={area} reseller={reseller.id} />}
        <Standing reseller={reseller} tenant={tenant} />
        {children}
        <Company reseller={reseller} />
      </Columns>
    </>
  );
}

async function Company({ reseller }: Pick<ResellerRecord, "reseller">) {
  const [t, { locale }] = await Promise.all([getTranslations("resellers"), getSpeech()]);
  const { email, phone, vatNumber } = reseller;
  const country = reseller.country && new Intl.DisplayNames(locale, { type: "region" }).of(reseller.country);
  const town = [reseller.postalCode, reseller.city].filter(Boolean).join(" ");
  const address = [reseller.street, town, country].filter(Boolean).join(", ");
  return (
    <Section title={t("company")}>
      <Facts>
        <Fact label={t("email")}>{email ? <EmailLink email={email} /> : "–"}</Fact>
        <Fact label={t("phone")}>{phone ? <PhoneLink phone={phone} /> : "–"}</Fact>
        <Fact label={t("vatNumber")}>{vatNumber ?? "–"}</Fact>
        <Fact label={t("address")}>{address || "–"}</Fact>
      </Facts>
    </Section>
  );
}
