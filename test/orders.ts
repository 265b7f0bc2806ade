import { sql } from "drizzle-orm";
import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import { Client } from "pg";
import { folded, newId } from "@/db/columns";
import * as schema from "@/db/schema";
import { env } from "@/lib/base/env";
import { pickLines } from "@/lib/baskets/lines/commands";
import { getBasket } from "@/lib/baskets/queries";
import type { PlacedOrder } from "@/lib/checkout/schema";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";

/** A tenant of the tests with two look-alike resellers, each with a customer of the same name. */
export type Market = Awaited<ReturnType<typeof openMarket>>;
export type Company = Market["alpha"];

type Db = NodePgDatabase;

/** Runs statements as the owner, confined to one tenant: for setting the stage and for looking behind it. */
export async function asOwner<T>(tenantId: string, work: (db: Db) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: env().DATABASE_URL });
  await client.connect();
  try {
    await client.query("select set_config('app.tenant_id', $1, false)", [tenantId]);
    return await work(drizzle(client, { casing: "snake_case" }));
  } finally {
    await client.end();
  }
}

/** Puts in a fresh tenant: SKU, names and e-mails are the same in each, the ids are not. */
export async function openMarket() {
  const tenantId = newId();
  const slug = `t${tenantId.slice(-12)}`;
  return asOwner(tenantId, async (db) => {
    await db.insert(schema.tenants).values({
      id: tenantId,
      slug,
      name: "Nordlicht",
      locale: "de",
      currency: "EUR",
      email: "office@p.example",
    });
    const portfolio = await putPortfolio(db, tenantId);
    const staff = await putPerson(db, { tenantId, side: "provider", roles: ["admin"] });
    const base = { tenantId, tenantSlug: slug, ...staff };
    return {
      tenantId,
      ...portfolio,
      provider: actorOf({ ...base, side: "provider", roles: ["admin"] }),
      alpha: await putReseller(db, tenantId, slug, portfolio, "alpha"),
      beta: await putReseller(db, tenantId, slug, portfolio, "beta"),
    };
  });
}

const goods = [
  { name: "Notebook", sku: "NB-1", oneTime: 100_000, recurring: null, period: null, kind: "purchase" },
  { name: "Sicherung", sku: "BK-1", oneTime: 5_000, recurring: 2_000, period: "month", kind: "rent" },
  { name: "Wartung", sku: "SU-1", oneTime: null, recurring: 10_000, period: "year", kind: "rent" },
] as const;

async function putPortfolio(db: Db, tenantId: string) {
  const [portfolioId, versionId] = [newId(), newId()];
  const rows = goods.map((good) => ({ ...good, itemId: newId(), offerId: newId() }));
  await db.insert(schema.items).values(
    rows.map(({ itemId: id, name, sku, recurring }) => ({
      tenantId,
      id,
      name,
      sku,
      kind: recurring ? ("service" as const) : ("product" as const),
      state: "active" as const,
      texts: { en: { name: `${name} (en)`, description: "left out of the snapshot" } },
    })),
  );
  await db.insert(schema.offers).values(
    rows.map(({ itemId, offerId: id, kind, oneTime, recurring, period }) => ({
      tenantId,
      id,
      itemId,
      kind,
      currency: "EUR",
      oneTime,
      recurring,
      period,
    })),
  );
  await db.insert(schema.portfolios).values({ tenantId, id: portfolioId, name: "Standard", currency: "EUR" });
  await db
    .insert(schema.portfolioVersions)
    .values({ tenantId, id: versionId, portfolioId, number: 1, state: "live" });
  await db.insert(schema.portfolioEntries).values(
    rows.map(({ itemId, offerId, name, oneTime, recurring }) => ({
      tenantId,
      portfolioId,
      versionId,
      itemId,
      offerId,
      sortName: name,
      onSale: true,
      search: folded(sql`${name}::text`),
      suggestedOneTime: oneTime,
      suggestedRecurring: recurring,
      transferOneTime: oneTime && oneTime * 0.8,
      transferRecurring: recurring && recurring * 0.8,
      floorBp: 1000,
      ceilingBp: 2000,
      commissionBp: 500,
    })),
  );
  await db.execute(
    sql`update portfolios set live_version_id = ${versionId} where tenant_id = ${tenantId} and id = ${portfolioId}`,
  );
  return { portfolioId, versionId, goods: rows };
}

async function putReseller(
  db: Db,
  tenantId: string,
  tenantSlug: string,
  { portfolioId, versionId }: { portfolioId: string; versionId: string },
  slug: string,
) {
  const [resellerId, customerId] = [newId(), newId()];
  await db.insert(schema.resellers).values({
    tenantId,
    id: resellerId,
    slug,
    name: "Systemhaus",
    model: "resale",
    state: "active",
    portfolioId,
    email: "office@r.example",
  });
  await db.insert(schema.customers).values({ tenantId, id: customerId, resellerId, name: "Muster GmbH" });
  const seller = await putPerson(db, { tenantId, side: "reseller", resellerId, roles: ["admin"] });
  const buyer = await putPerson(db, { tenantId, side: "customer", customerId, roles: ["admin"] });
  const company = {
    tenantId,
    tenantSlug,
    resellerId,
    resellerName: "Systemhaus",
    resellerModel: "resale" as const,
    portfolioId,
    portfolioCurrency: "EUR",
    versionId,
  };
  const sales = actorOf({ ...company, ...seller, side: "reseller", roles: ["sales"] });
  return {
    resellerId,
    customerId,
    sales,
    assistant: { ...sales, roles: ["assistant"] },
    assignedOnly: { ...sales, assignedOnly: true },
    buyer: actorOf({ ...company, ...buyer, customerId, side: "customer", roles: ["admin"] }),
  };
}

type Membership = Pick<
  typeof schema.memberships.$inferInsert,
  "tenantId" | "side" | "resellerId" | "customerId" | "roles"
>;

async function putPerson(db: Db, membership: Membership) {
  const [userId, membershipId] = [newId(), newId()];
  const [userName, email] = ["Kim Muster", `${userId}@muster.example`];
  await db.insert(schema.users).values({ id: userId, email, name: userName });
  await db
    .insert(schema.memberships)
    .values({ ...membership, id: membershipId, userId, name: userName, email });
  return { userId, userName, email, membershipId };
}

const nobody = {
  kind: "person" as const,
  userLocale: null,
  tenantName: "Nordlicht",
  tenantLocale: "de",
  currency: "EUR",
  assignedOnly: false,
  resellerId: null,
  resellerName: null,
  resellerSlug: null,
  resellerState: null,
  resellerModel: null,
  salesBlocked: false,
  signInBlocked: false,
  customerId: null,
  customerName: null,
  portfolioId: null,
  portfolioCurrency: null,
  versionId: null,
};

const actorOf = (actor: Partial<Actor> & Omit<Actor, keyof typeof nobody>): Actor => ({
  ...nobody,
  ...actor,
});

/** A destination of which nothing was chosen. */
export const usualDestination = { deliveryAddress: null, billingAddress: null, contact: null };

/** Fills the basket of a customer as somebody would, and gives the form that places it. */
export async function fillBasket(
  actor: Actor,
  customer: string,
  wanted: { offerId: string; quantity: number }[],
): Promise<PlacedOrder> {
  const quantity = Object.fromEntries(wanted.map(({ offerId, quantity }) => [offerId, quantity]));
  const looking = {
    go: "stay",
    enquiry: null,
    q: "",
    category: null,
    page: undefined,
    at: undefined,
  } as const;
  return withPermission(actor, "order:place", async (scope) => {
    const { lines } = await getBasket(scope, { customer, locale: "de" });
    const was = Object.fromEntries(lines.map((line) => [line.offerId, line.quantity]));
    await pickLines(scope, { customer, key: newId(), quantity, was, ...looking });
    const basket = await getBasket(scope, { customer, locale: "de" });
    const words = { reference: "PO 7", note: null, ...usualDestination };
    return { basket: basket.id ?? "", version: basket.version, key: newId(), ...words };
  });
}

/** Publishes the portfolio of a market as a new version with the same entries; returns the version's id. */
export const publishAgain = ({ tenantId, portfolioId }: Market) =>
  asOwner(tenantId, async (db) => {
    const versionId = newId();
    const { portfolioVersions, portfolioEntries, portfolios } = schema;
    const versions = await db.select().from(portfolioVersions);
    const number = versions.length + 1;
    await db.update(portfolioVersions).set({ state: "superseded" });
    await db
      .insert(portfolioVersions)
      .values({ tenantId, id: versionId, portfolioId, number, state: "live" });
    const live = versions.find(({ state }) => state === "live");
    const entries = (await db.select().from(portfolioEntries)).filter((each) => each.versionId === live?.id);
    await db.insert(portfolioEntries).values(entries.map((entry) => ({ ...entry, id: newId(), versionId })));
    await db.update(portfolios).set({ liveVersionId: versionId });
    return versionId;
  });
