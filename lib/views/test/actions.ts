import { randomUUID } from "node:crypto";
import { type ActionRows, under } from "@/e2e/matrix/action-row";
import type { Company } from "@/e2e/matrix/company";
import { providerAdmin, resellerAdmins, viewKeepers } from "@/e2e/matrix/who";

type Seller = "provider" | "reseller";

const list = { list: "orders", present: "state=all" };

/** A view that a company shares: of a reseller, or of its provider. */
const shared = (side: Seller) => async (company: Company) => ({
  ...list,
  id: await company.value(
    `insert into list_views (tenant_id, id, reseller_id, owner_id, list, name, parameters)
     select tenant_id, gen_random_uuid(), case when $1 = 'reseller' then id end,
       case when $1 = 'reseller' then id else tenant_id end, 'orders', $2, '{}' from resellers where id = $3 returning id`,
    side,
    randomUUID(),
    company.resellerId,
  ),
});

const viewsOf = (side: Seller, other: Seller): ActionRows => {
  const at = `/[tenant]/${side}/views/[list]`;
  const row = {
    allow: side === "provider" ? providerAdmin : resellerAdmins,
    at,
    foreign: "not found",
    fields: shared(side),
    beyond: shared(other),
  } as const;
  const everybody = viewKeepers[side];
  const named = (whose: Seller) => async (company: Company) => ({
    ...(await shared(whose)(company)),
    name: randomUUID(),
  });
  return {
    saveView: {
      allow: everybody,
      at,
      fields: async () => ({ ...list, key: randomUUID(), name: randomUUID() }),
      leaves: "nordwind list_views",
    },
    renameView: { ...row, fields: named(side), beyond: named(other) },
    replaceView: row,
    deleteView: row,
    chooseRows: {
      allow: everybody,
      at,
      fields: async () => ({ ...list, rows: "roomy" }),
      leaves: "",
    },
    chooseColumns: {
      allow: everybody,
      at,
      fields: async () => ({ ...list, of: "customer.total", shown: "total" }),
      leaves: "nordwind list_columns",
    },
    startView: {
      ...row,
      allow: everybody,
      fields: async (company) => ({ ...(await shared(side)(company)), start: "on" }),
      beyond: async (company) => ({ ...(await shared(other)(company)), start: "on" }),
      leaves: "nordwind list_starts",
    },
  };
};

export const actions = {
  ...under("[tenant]/provider/views", viewsOf("provider", "reseller")),
  ...under("[tenant]/reseller/views", viewsOf("reseller", "provider")),
};
