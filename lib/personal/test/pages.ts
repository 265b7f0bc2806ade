import type { Company } from "@/e2e/matrix/company";
import type { PageRows } from "@/e2e/matrix/page-row";
import { customer, member } from "@/e2e/matrix/records";
import { personalKeepers, settingsReaders } from "@/e2e/matrix/who";

const erasure = async (company: Company) => ({
  entry: await company.value(
    `insert into audit_entries (tenant_id, id, actor_name, actor_side, action, record_kind, record_id, record_label, changes)
     select tenant_id, gen_random_uuid(), 'Matrix', 'provider', 'customer-erased', 'customer', id, 'Erased',
       '{"after": {"of": "customer", "people": 0, "elsewhere": false, "effects": []}}' from customers where id = $1 returning id`,
    company.customer,
  ),
});

export const pages: PageRows = {
  "/[tenant]/provider/customers/[customer]/personal": { allow: personalKeepers, of: customer },
  "/[tenant]/provider/customers/[customer]/personal/export": { allow: personalKeepers, of: customer },
  "/[tenant]/provider/settings/personal": { allow: personalKeepers },
  "/[tenant]/provider/settings/personal/export?person=it%40muster-gmbh.example": { allow: personalKeepers },
  "/[tenant]/provider/settings/personal/people/[member]": { allow: personalKeepers, of: member("reseller") },
  "/[tenant]/provider/settings/personal/people/[member]/export": {
    allow: personalKeepers,
    of: member("reseller"),
  },
  "/[tenant]/provider/settings/personal/erased/[entry]": { allow: settingsReaders, of: erasure },
};
