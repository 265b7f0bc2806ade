import { drizzle } from "drizzle-orm/node-postgres";
import { Client } from "pg";
import { inTransaction } from "@/db/in-transaction";
import { putBaskets } from "./baskets";
import { type Calendar, calendar } from "./calendar";
import { putCatalogue } from "./catalogue-rows";
import { demoProviders } from "./companies";
import { putAssignments, putCustomers } from "./customers";
import { putEnquiries } from "./enquiries";
import { type KeepDrawing, putPictures } from "./item-pictures";
import { putJournal } from "./journal";
import { putNotifications } from "./notifications";
import { putOrders } from "./orders";
import { ordersOf } from "./orders/plan";
import { type People, putMemberships, putUsers, staff } from "./people";
import { putPortfolioChanges } from "./portfolio-changes";
import { putPortfolios } from "./portfolios";
import { putResellers } from "./resellers";
import type { DemoProvider } from "./rows";
import { type Db, putTenant } from "./tenants";
import { putThreads } from "./threads";

export const SEED_LOCK = 7_216_530_022;

/** Puts the demo into an empty database, all of it or nothing; false where a tenant already exists. Safe to run in parallel. */
export async function seedDemo(ownerUrl: string, keep: KeepDrawing): Promise<boolean> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return await inTransaction(client, async () => {
      await client.query("select pg_advisory_xact_lock($1)", [SEED_LOCK]);
      // The owner sees no tenant outside a scope; the gate's own role may ask whether there is any.
      await client.query("set local role kontor_gate");
      const { rows } = await client.query("select kontor_has_tenant() as taken");
      await client.query("reset role");
      if (rows[0].taken) return false;
      await putDemo(drizzle(client, { casing: "snake_case" }), calendar(new Date()), keep);
      return true;
    });
  } finally {
    await client.end();
  }
}

async function putDemo(db: Db, days: Calendar, keep: KeepDrawing) {
  const people = await putUsers(db, days.before(420));
  for (const provider of demoProviders) await putProvider(db, provider, people, days, keep);
}

/** One provider with everything in its tenant; companies before the people and orders that name them. */
async function putProvider(
  db: Db,
  provider: DemoProvider,
  people: People,
  days: Calendar,
  keep: KeepDrawing,
) {
  const begin = days.before(420);
  const plans = ordersOf(provider.slug);
  const manager = staff(people, provider.slug, "product-manager");

  const tenantId = await putTenant(db, provider, begin);
  const stamps = { createdAt: begin, updatedAt: days.before(350) };
  const catalogue = await putCatalogue(db, tenantId, provider, stamps);
  await putPictures(db, tenantId, catalogue, keep, stamps);
  const portfolios = await putPortfolios(db, tenantId, provider, catalogue, manager, days.before(345));
  await putPortfolioChanges(db, tenantId, portfolios.live, days);
  const sales = await putResellers(db, tenantId, provider, portfolios.live, people, days);
  const parties = await putCustomers(db, tenantId, provider, sales.resellers, plans, people, days);
  const memberships = await putMemberships(
    db,
    tenantId,
    provider.slug,
    people,
    {
      resellers: idsOf(sales.resellers),
      customers: idsOf(parties.customers),
      owners: new Map(
        parties.customers.flatMap(({ slug, reseller }) => (reseller ? [[slug, reseller.id] as const] : [])),
      ),
    },
    { createdAt: days.before(335), lastActiveAt: days.before(5, 15) },
  );
  await putAssignments(db, tenantId, parties.customers, memberships);
  const events = await putOrders(db, tenantId, provider, plans, parties.customers, catalogue, people, days);
  await putThreads(db, tenantId, provider, parties.customers, people, days);
  await putBaskets(db, tenantId, provider, parties.customers, catalogue, people, days);
  const asked = await putEnquiries(db, tenantId, provider, sales.resellers, catalogue, people, days);
  await putJournal(db, tenantId, [
    ...portfolios.journal,
    ...sales.journal,
    ...parties.journal,
    ...events,
    ...asked,
  ]);
  await putNotifications(db, tenantId, days.before(60), days.before(10));
}

const idsOf = (companies: { slug: string; id: string }[]) =>
  new Map(companies.map(({ slug, id }) => [slug, id]));
