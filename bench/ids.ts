import { Client } from "pg";
import { inTransaction } from "@/db/in-transaction";
import { confineToLarge } from "@/db/seed/large";

/** Ids of one tenant that addresses name. */
export type Ids = {
  tenant: string;
  version: string;
  reseller: string;
  item: string;
  customer: string;
  offers: string[];
};

/** Runs work as the owner, who sees the rows of this one tenant. */
export async function asOwner<T>(
  ownerUrl: string,
  tenant: string,
  work: (client: Client, tenantId: string) => Promise<T>,
): Promise<T> {
  const client = new Client({ connectionString: ownerUrl });
  // What it is asked fails by itself where the database goes away; between two statements nobody hears of it.
  client.on("error", () => {});
  await client.connect();
  try {
    return await inTransaction(client, async () => {
      const tenantId = await confineToLarge(client, tenant);
      return work(client, tenantId);
    });
  } finally {
    await client.end();
  }
}

export const idsOf = (ownerUrl: string, tenant: string): Promise<Ids> =>
  asOwner(ownerUrl, tenant, async (client, tenantId) => {
    const { rows } = await client.query(
      `select $1::uuid as tenant, p.live_version_id as version, r.id as reseller,
         (select e.item_id from portfolio_entries e where e.tenant_id = $1 and e.version_id = p.live_version_id and e.on_sale order by e.sort_name limit 1) as item,
         (select c.id from customers c where c.tenant_id = $1 and c.reseller_id = r.id and c.state = 'active' order by c.id limit 1) as customer,
         array(select e.offer_id from portfolio_entries e where e.tenant_id = $1 and e.version_id = p.live_version_id and e.on_sale order by e.sort_name limit 3) as offers
       from resellers r join portfolios p on p.tenant_id = r.tenant_id and p.id = r.portfolio_id
       where r.tenant_id = $1 and r.slug = 'reseller-1'`,
      [tenantId],
    );
    return rows[0] as Ids;
  });
