import { randomUUID } from "node:crypto";
import { type ActionRows, under } from "@/e2e/matrix/action-row";
import { type Company, newUser } from "@/e2e/matrix/company";
import { activeResellers, customerKeepers } from "@/e2e/matrix/who";
import type { Person } from "@/e2e/people";

/** An open invitation of a user of a customer. */
const invitation = (company: Company, customer: string) =>
  company.value(
    `insert into invitations (tenant_id, id, side, reseller_id, customer_id, email, roles, token_hash, invited_by, invited_by_name, expires_at)
     select tenant_id, gen_random_uuid(), 'customer', reseller_id, id, gen_random_uuid() || '@matrix.example',
       '{user}', sha256(gen_random_uuid()::text::bytea), gen_random_uuid(), 'Matrix', now() + interval '1 day'
     from customers where id = $1 returning id`,
    customer,
  );

/** A user of a customer. */
const user = async (company: Company, customer: string) => {
  const { id, email } = await newUser(company);
  return company.value(
    `insert into memberships (tenant_id, id, user_id, side, reseller_id, customer_id, roles, name, email)
     select tenant_id, gen_random_uuid(), $2, 'customer', reseller_id, id, '{user}', 'Matrix', $3
     from customers where id = $1 returning id`,
    customer,
    id,
    email,
  );
};

const lockedUser = async (company: Company, customer: string) => {
  const id = await user(company, customer);
  return company.value("update memberships set locked_at = now() where id = $1 returning id", id);
};

type Area = {
  allow: readonly Person[];
  at: string;
  /** A customer that those who may keep. */
  kept: (company: Company) => Promise<string>;
  /** One of the same company that somebody else keeps. */
  beyond?: (company: Company) => Promise<string>;
};

type Make = (company: Company, customer: string) => Promise<string>;

/** The same actions manage the users of a customer in the area of whoever keeps it. */
const usersIn = ({ allow, at, kept, beyond }: Area): ActionRows => {
  const row = { allow, at, foreign: "not found" } as const;
  const about = (make: Make, more: Record<string, string> = {}) => {
    const of = (which: Area["kept"]) => async (company: Company) => {
      const customer = await which(company);
      return { customer, id: await make(company, customer), ...more };
    };
    return { ...row, fields: of(kept), beyond: beyond && of(beyond) };
  };
  const invited = (which: Area["kept"]) => async (company: Company) => ({
    customer: await which(company),
    email: `${randomUUID()}@matrix.example`,
    role: "user",
  });
  return {
    inviteCustomerUser: { ...row, fields: invited(kept), beyond: beyond && invited(beyond) },
    revokeCustomerInvitation: about(invitation),
    removeCustomerUser: about(user),
    endCustomerUserSessions: about(user),
    lockCustomerUser: about(user, { reason: "Matrix" }),
    unlockCustomerUser: about(lockedUser),
  };
};

const ofReseller = async ({ customer }: Company) => customer;

export const actions: ActionRows = {
  ...under(
    "[tenant]/account/team",
    usersIn({ allow: ["it@muster-gmbh.example"], at: "/[tenant]/account/team", kept: ofReseller }),
  ),
  ...under(
    "[tenant]/reseller/customers",
    usersIn({
      allow: activeResellers,
      at: "/[tenant]/reseller/customers/[customer]",
      kept: ofReseller,
      beyond: (company) => company.directCustomer(),
    }),
  ),
  ...under(
    "[tenant]/provider/customers",
    usersIn({
      allow: customerKeepers,
      at: "/[tenant]/provider/customers/[customer]",
      kept: async (company) => (await company.assignedCustomer()).id,
      beyond: ofReseller,
    }),
  ),
};
