import { randomUUID } from "node:crypto";
import { under } from "@/e2e/matrix/action-row";
import { customerKeepers } from "@/e2e/matrix/who";

const customer = {
  allow: customerKeepers,
  at: "/[tenant]/provider/customers/[customer]",
  foreign: "not found",
} as const;

export const actions = under("[tenant]/provider/customers", {
  createCustomer: {
    allow: customerKeepers,
    at: "/[tenant]/provider/customers/new",
    fields: async () => ({ key: randomUUID(), name: `Matrix direct ${randomUUID()}` }),
  },
  changeCustomer: {
    ...customer,
    at: "/[tenant]/provider/customers/[customer]/edit",
    fields: async (company) => {
      const { id, version } = await company.assignedCustomer();
      return { id, version, name: "Matrix direct renamed" };
    },
  },
  lockCustomer: {
    ...customer,
    fields: async (company) => {
      const { id, version } = await company.assignedCustomer();
      return { id, version, reason: "Unpaid" };
    },
  },
  unlockCustomer: {
    ...customer,
    fields: async (company) => {
      const { id, version } = await company.assignedCustomer("locked");
      return { id, version, reason: "Paid" };
    },
  },
  assignCustomer: {
    ...customer,
    fields: async (company) => {
      const { id, free } = await company.assignedCustomer();
      return { id, membership: free };
    },
  },
  assignCustomers: {
    ...customer,
    at: "/[tenant]/provider/customers",
    foreign: "refused",
    fields: async (company) => {
      const { id, free } = await company.assignedCustomer();
      return { id, membership: free };
    },
  },
  undoAssignments: {
    ...customer,
    at: "/[tenant]/provider/customers",
    fields: async (company) => {
      const { id, free } = await company.assignedCustomer();
      const assignment = await company.value(
        `insert into customer_assignments (tenant_id, id, customer_id, membership_id)
         select tenant_id, gen_random_uuid(), $1, id from memberships where id = $2 returning id`,
        id,
        free,
      );
      const changes = { after: { membership: free, assignment } };
      return { step: await company.newStep("customer-assigned", "customer", id, changes) };
    },
  },
  unassignCustomer: {
    ...customer,
    fields: async (company) => {
      const { id, free } = await company.assignedCustomer();
      await company.value(
        `insert into customer_assignments (tenant_id, id, customer_id, membership_id)
         select tenant_id, gen_random_uuid(), $1, id from memberships where id = $2 returning id`,
        id,
        free,
      );
      return { id, membership: free };
    },
  },
});
