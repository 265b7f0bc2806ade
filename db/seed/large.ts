import { Client } from "pg";
import { inTransaction } from "@/db/in-transaction";
import { localSetting } from "@/db/setting";
import { tenantTables } from "@/db/tables";
import { fillBaskets } from "./large/baskets";
import { fillCatalogue } from "./large/catalogue";
import { fillCustomers, fillResellers } from "./large/companies";
import { type Filling, idOf } from "./large/fill";
import { fillOrders } from "./large/orders";
import { fillPeople } from "./large/people";
import { fillPortfolios } from "./large/portfolios";
import type { Sizes } from "./large/sizes";
import { fillThreads } from "./large/threads";

const FILL_LOCK = 7_216_530_023;

/**
 * Puts in one tenant of the given sizes by set-based statements, all of it or nothing; false where its slug is taken. The
 * same sizes give the same rows on the same day.
 */
export async function seedLarge(
  ownerUrl: string,
  sizes: Sizes,
  progress: (text: string) => void = () => {},
): Promise<boolean> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const filled = await inTransaction(client, async () => {
      await client.query("select pg_advisory_xact_lock($1)", [FILL_LOCK]);
      const filling = await openTenant(client, sizes);
      if (filling) await fill(filling, progress);
      return filling !== undefined;
    });
    if (filled) {
      progress("vacuum");
      // Counts and lists read from the index alone only where pages are known to be visible to all.
      await client.query(`vacuum (analyze) ${["tenants", ...tenantTables].join(", ")}`);
    }
    return filled;
  } finally {
    await client.end();
  }
}

/** Confines the rest of a transaction to the large tenant of this slug, whether it is there yet or not; returns its id. */
export async function confineToLarge(client: Client, slug: string): Promise<string> {
  await client.query(`set local app.seed = ${client.escapeLiteral(slug)}`);
  const { rows } = await client.query(`select ${idOf("tenant", "1")} as id`);
  await client.query(localSetting("tenant_id", rows[0].id));
  return rows[0].id;
}

/** The new tenant, with the rest of the transaction confined to it; undefined where the slug is taken. */
async function openTenant(client: Client, sizes: Sizes): Promise<Filling | undefined> {
  const now = new Date(new Date().setUTCHours(0, 0, 0, 0));
  const tenantId = await confineToLarge(client, sizes.tenant);
  const { rowCount } = await client.query(
    `insert into tenants (id, slug, name, locale, currency, email, phone, about, demo, created_at, updated_at)
     values ($1, $2, $3, 'de', 'EUR', $4, '+49 40 555 0', 'Ein Anbieter mit sehr viel von allem.', true, $5, $5) on conflict (slug) do nothing`,
    [tenantId, sizes.tenant, `Anbieter ${sizes.tenant}`, `kontakt@${sizes.tenant}.example`, now],
  );
  return rowCount ? { client, sizes, tenantId, now } : undefined;
}

async function fill(filling: Filling, progress: (text: string) => void) {
  // Search indexes take new rows in batches: many times faster in large ones.
  await filling.client.query(
    "set local work_mem = '256MB'; set local maintenance_work_mem = '512MB'; set local gin_pending_list_limit = '256MB'",
  );
  progress("catalogue");
  await fillCatalogue(filling);
  progress("portfolios");
  await fillPortfolios(filling);
  progress("resellers");
  await fillResellers(filling);
  progress("customers");
  await fillCustomers(filling);
  progress("people");
  await fillPeople(filling);
  await fillOrders(filling, progress);
  progress("messages");
  await fillThreads(filling);
  progress("baskets");
  await fillBaskets(filling.client, filling.tenantId, "hashtext(c.id::text) % 20 = 0");
}
