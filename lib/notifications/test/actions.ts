import { randomUUID } from "node:crypto";
import { type ActionRows, under } from "@/e2e/matrix/action-row";
import type { Company } from "@/e2e/matrix/company";
import { activeResellers, providerStaff } from "@/e2e/matrix/who";
import type { Side } from "@/lib/base/paths";

/** Of each side, the people of a company, by its id. */
const people: Record<Side, string> = {
  provider: "side = 'provider' and $2::uuid is not null",
  reseller: "side = 'reseller' and reseller_id = $2",
  customer: "side = 'customer' and customer_id = $2",
};

/** Something of which everybody of a company was told, each anew. */
const told = (side: Side) => async (company: Company) => {
  const event = randomUUID();
  await company.value(
    `insert into notifications (tenant_id, id, event_id, membership_id, kind, record_id, words)
     select tenant_id, gen_random_uuid(), $1, id, 'order-shipped', $1, '{"number":"Matrix","customer":"Matrix"}'
     from memberships where ${people[side]} returning id`,
    event,
    side === "customer" ? company.customer : company.resellerId,
  );
  return { event };
};

const of = (side: Side, area: string, allow: ActionRows[string]["allow"]): ActionRows => {
  const at = `/[tenant]/${area}/notifications`;
  const one = {
    allow,
    at,
    fields: told(side),
    foreign: "not found",
    leaves: "nordwind notifications",
  } as const;
  return under(`[tenant]/${area}/notifications`, {
    openNotification: one,
    readNotification: one,
    readNotifications: {
      ...{ allow, at, leaves: "nordwind notifications" },
      fields: async (company) => {
        await told(side)(company);
        return { newest: "ffffffff-ffff-7fff-bfff-ffffffffffff" };
      },
    },
    chooseNotifications: {
      ...{ allow, at: `${at}/choices`, leaves: "nordwind notification_choices" },
      fields: async () => ({ product: "order-shipped", mail: "order-shipped", daily: "on" }),
    },
  });
};

export const actions: ActionRows = {
  ...of("provider", "provider", providerStaff),
  ...of("reseller", "reseller", activeResellers),
  ...of("customer", "account", ["it@muster-gmbh.example"]),
};
