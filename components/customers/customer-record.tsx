import type { ReactNode } from "react";
import { AuditTimeline } from "@/components/audit/timeline";
import type { FormAction } from "@/components/ui/form-body";
import { PageHeader } from "@/components/ui/page-header";
import { Columns, Section } from "@/components/ui/section";
import type { CustomerRecord as Known } from "@/lib/customers/record/queries";
import { getTranslations } from "@/lib/i18n/words";
import { AddressList } from "./addresses/address-list";
import { ContactList } from "./contacts/contact-list";
import { CustomerFacts } from "./customer-facts";
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

type CustomerRecordProps = Omit<Known, "orders"> & {
  /** Path of the area, such as /nordwind/reseller. */
  area: string;
  keeping: Keeping;
  actions?: ReactNode;
  owner?: string;
  /** Its newest orders (components/orders/customer-orders.tsx). */
  orders: ReactNode;
  /** More about it, below the contacts. */
  children?: ReactNode;
};

/** A customer's record: facts, addresses, contacts, notes, newest orders, and what happened. */
export async function CustomerRecord({
  area,
  keeping,
  actions,
  owner,
  orders,
  children,
  ...known
}: CustomerRecordProps) {
  const { customer, addresses, contacts, notes, timeline } = known;
  const t = await getTranslations("customers");
  const record = `${area}/customers/${customer.id}`;
  return (
    <>
      <PageHeader
        title={customer.name}
        crumbs={[{ href: `${area}/customers`, label: t("title") }]}
        state={<CustomerStateMark state={customer.state} />}
        actions={actions}
      />
      <Columns
        aside={
          <Section title={t("history")}>
            <AuditTimeline entries={timeline} label={t("history")} />
          </Section>
        }
      >
        <Section title={t("facts")}>
          <CustomerFacts customer={customer} owner={owner} />
        </Section>
        <AddressList addresses={addresses} path={keeping.keeps ? `${record}/addresses` : undefined} />
        <ContactList contacts={contacts} path={keeping.keeps ? `${record}/contacts` : undefined} />
        {children}
        {orders}
        <CustomerNotes
          tenant={keeping.tenant}
          customerId={customer.id}
          path={record}
          page={notes}
          older={keeping.olderNotes}
          {...keeping.notes}
        />
      </Columns>
    </>
  );
}
