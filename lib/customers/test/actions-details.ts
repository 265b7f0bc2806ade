import { randomUUID } from "node:crypto";
import { type ActionRows, under } from "@/e2e/matrix/action-row";
import type { Company } from "@/e2e/matrix/company";
import { activeResellers, customerKeepers, providerAdmin, resellerAdmins } from "@/e2e/matrix/who";
import type { Person } from "@/e2e/people";

/** A row that belongs to a customer; the provider's own notes have no reseller. */
const put = (company: Company, table: string, customer: string, columns: string, values: string) =>
  company.value(
    `insert into ${table} (tenant_id, id, customer_id, reseller_id, ${columns})
     select tenant_id, gen_random_uuid(), id, reseller_id, ${values} from customers where id = $1 returning id`,
    customer,
  );

export const putAddress = (company: Company, customer: string) =>
  put(company, "customer_addresses", customer, "street, billing, delivery", "'Matrix', 'no', 'possible'");
export const putContact = (company: Company, customer: string) =>
  put(company, "customer_contacts", customer, "name, main", "'Matrix', false");
const putNote = (company: Company, customer: string) =>
  put(company, "customer_notes", customer, "text, author_name", "'Matrix', 'Matrix'");

type Area = {
  allow: readonly Person[];
  admins: readonly Person[];
  at: string;
  /** A customer that those who may keep. */
  kept: (company: Company) => Promise<string>;
};

/** What belongs to a customer: addresses, contacts and notes, in one area. */
const detailsIn = ({ allow, admins, at, kept }: Area): ActionRows => {
  const row = { allow, at, foreign: "not found" } as const;
  const of = async (company: Company, make?: (company: Company, customer: string) => Promise<string>) => {
    const customer = await kept(company);
    return { customer, id: make ? await make(company, customer) : randomUUID() };
  };
  return {
    saveAddress: {
      ...row,
      fields: async (company) => ({
        ...(await of(company)),
        street: "Matrix 1",
        billing: "possible",
        delivery: "default",
      }),
    },
    removeAddress: { ...row, fields: (company) => of(company, putAddress) },
    saveContact: { ...row, fields: async (company) => ({ ...(await of(company)), name: "Matrix" }) },
    removeContact: { ...row, fields: (company) => of(company, putContact) },
    addNote: {
      ...row,
      fields: async (company) => ({ customer: await kept(company), key: randomUUID(), text: "Matrix" }),
    },
    removeNote: { ...row, allow: admins, fields: (company) => of(company, putNote) },
  };
};

const { saveContact, removeContact } = detailsIn({
  allow: ["it@muster-gmbh.example"],
  admins: [],
  at: "/[tenant]/account/company/contacts/[contact]",
  kept: async ({ customer }) => customer,
});

export const actions: ActionRows = {
  ...under("[tenant]/account/company", { saveContact, removeContact } as ActionRows),
  ...under(
    "[tenant]/reseller/customers",
    detailsIn({
      allow: activeResellers,
      admins: resellerAdmins,
      at: "/[tenant]/reseller/customers/[customer]",
      kept: async ({ customer }) => customer,
    }),
  ),
  ...under(
    "[tenant]/provider/customers",
    detailsIn({
      allow: customerKeepers,
      admins: providerAdmin,
      at: "/[tenant]/provider/customers/[customer]",
      kept: async (company) => (await company.assignedCustomer()).id,
    }),
  ),
};
