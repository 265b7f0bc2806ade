import type { ReactNode } from "react";
import { AuditTimeline } from "@/components/audit/timeline";
import { Alert } from "@/components/ui/alert";
import { Dotted } from "@/components/ui/dotted";
import type { FormAction } from "@/components/ui/form-body";
import type { KeyFigure } from "@/components/ui/key-figures";
import { PageHeader } from "@/components/ui/page-header";
import { Columns, Section } from "@/components/ui/section";
import { Time } from "@/components/ui/time";
import type { CustomerRecord as Known } from "@/lib/customers/record/queries";
import { getTranslations } from "@/lib/i18n/words";
import { AddressList } from "./addresses/address-list";
import { ContactList } from "./contacts/contact-list";
import { CustomerStateMark } from "./customer-state";
import { CustomerNotes, type NoteAuthor } from "./notes/customer-notes";

export type Keeping = {
  tenant: string;
  /** Whether the reader may change addresses and contacts. */
  keeps: boolean;
  /** Whether the page shows other notes than the newest. */
  olderNotes: boolean;
  /** Whether the reader may write notes, and who it is. */
  notes?: { actor: NoteAuthor; add: FormAction; remove: FormAction };
};

type CustomerRecordProps = Pick<Known, "customer" | "addresses" | "contacts" | "notes" | "timeline"> & {
  /** Path of the area, such as /nordwind/reseller. */
  area: string;
  keeping: Keeping;
  actions?: ReactNode;
  figures: (KeyFigure | false | null | undefined)[];
  owner?: ReactNode;
  /** What it runs and its orders, of components/orders. */
  running: ReactNode;
  orders: ReactNode;
  /** More about it, below the contacts. */
  children?: ReactNode;
};

/** A customer's record: what it runs, notes, orders, whom and where to reach, and what happened. */
export async function CustomerRecord(props: CustomerRecordProps) {
  const { area, keeping, actions, figures, owner, running, orders, children, customer, notes } = props;
  const t = await getTranslations("customers");
  const record = `${area}/customers/${customer.id}`;
  return (
    <>
      <PageHeader
        title={customer.name}
        crumbs={[{ href: `${area}/customers`, label: t("title") }]}
        state={<CustomerStateMark state={customer.state} />}
        meta={
          <Dotted>
            {owner}
            {customer.vatNumber}
            <span>
              {t("since")} <Time at={customer.createdAt} as="date" />
            </span>
          </Dotted>
        }
        actions={actions}
        figures={figures}
      />
      {customer.state === "locked" && customer.stateReason && (
        <Alert tone="warning">{customer.stateReason}</Alert>
      )}
      <Columns
        aside={
          <Section title={t("history")}>
            <AuditTimeline entries={props.timeline} label={t("history")} />
          </Section>
        }
      >
        {running}
        <CustomerNotes
          tenant={keeping.tenant}
          customerId={customer.id}
          path={record}
          page={notes}
          older={keeping.olderNotes}
          {...keeping.notes}
        />
        {orders}
        <ContactList contacts={props.contacts} path={keeping.keeps ? `${record}/contacts` : undefined} />
        <AddressList addresses={props.addresses} path={keeping.keeps ? `${record}/addresses` : undefined} />
        {children}
      </Columns>
    </>
  );
}
