import { pool } from "@/db/client";
import { type Settings, withScope } from "@/db/scope";
import type { Actor } from "@/lib/door/actor";
import type { Permission } from "@/lib/door/permissions";
import { type PublicScope, type Scope, withPermission, withPublicScope } from "@/lib/door/scope";
import type { Cursor } from "@/lib/list/page";
import { actorOf } from "@/test/world/acting";

const people = {
  admin: "provider",
  product: "provider",
  account: "provider",
  "reseller-1": "reseller",
  "reseller-2": "reseller",
  assigned: "reseller",
  customer: "customer",
} as const;
export type Person = keyof typeof people;
export type Place = "shop" | "storefront";

const rowsOfProvider = (tenantId: string, customerId: string) => {
  const one = (what: string, from: string) =>
    `(select ${what} from ${from.replace(" where ", ` where tenant_id = '${tenantId}' and `)} limit 1)`;
  return {
    item: one("item_id", "portfolio_entries where on_sale order by version_id, sort_name"),
    sold: one("offer_id", "portfolio_entries where on_sale order by version_id, sort_name"),
    offer: one(
      "offer_id",
      `portfolio_entries where version_id = (select id from portfolio_versions where tenant_id = '${tenantId}'
        and number = 2 order by id limit 1) order by sort_name`,
    ),
    category: one("id", "categories where slug = 'category-1'"),
    root: one("id", "categories where slug = 'root-1'"),
    portfolio: one("id", "portfolios where name = 'Portfolio 0001'"),
    other: one("id", "portfolios where name = 'Portfolio 0003'"),
    version: one("live_version_id", "portfolios where name = 'Portfolio 0001'"),
    reseller: one("id", "resellers where slug = 'reseller-1'"),
    customer: `'${customerId}'`,
    direct: one("id", "customers where reseller_id is null order by id"),
    subscription: one("id", `subscriptions where customer_id = '${customerId}' order by id`),
    request: one(
      "id",
      `subscription_requests where reseller_id = (select reseller_id from customers where tenant_id = '${tenantId}' and id = '${customerId}') order by id`,
    ),
    order: one("id", `orders where customer_id = '${customerId}' order by id`),
    worked: one("id", "order_lines where work_on is not null order by work_on, id"),
    attached: one(
      "id",
      "message_files where message_id in (select id from messages where text = 'Nachricht 300') order by id",
    ),
    talked: one("order_id", "messages where text = 'Nachricht 300' order by id"),
    asked: one("id", "enquiries where reseller_id is null order by id"),
    import: one("id", "imports where file_name like 'preise%'"),
    member: one("id", "memberships where email like 'assigned@%'"),
  };
};

const rowsOfReseller = (tenantId: string) => ({
  enquiry: `(select id from enquiries where tenant_id = '${tenantId}' order by id limit 1)`,
  basket: `(select id from baskets where tenant_id = '${tenantId}' order by id limit 1)`,
  holder: `(select customer_id from baskets where tenant_id = '${tenantId}' order by id limit 1)`,
  line: `(select l.id from basket_lines l join baskets b on b.tenant_id = l.tenant_id and b.id = l.basket_id
    where l.tenant_id = '${tenantId}' order by b.id, l.id limit 1)`,
});

/** Ids of rows that filters and records name. */
export type Known = Record<
  keyof ReturnType<typeof rowsOfProvider> | keyof ReturnType<typeof rowsOfReseller>,
  string
>;

/** A large tenant as its people and visitors see it. */
export type World = { tenant: string; actors: Record<Person, Actor>; known: Known };

export async function openWorld(tenant: string): Promise<World> {
  const actors = {} as Record<Person, Actor>;
  for (const [local, side] of Object.entries(people))
    actors[local as Person] = await actorOf(`${local}@${tenant}.example`, tenant, side);
  const { tenantId } = actors.admin;
  const { resellerId, customerId } = actors.customer;
  const known = {
    ...(await found("provider", { tenant_id: tenantId }, rowsOfProvider(tenantId, customerId ?? ""))),
    ...(await found("reseller", { tenant_id: tenantId, reseller_id: resellerId }, rowsOfReseller(tenantId))),
  };
  return { tenant, actors, known };
}

async function found<T extends Record<string, string>>(
  role: "provider" | "reseller",
  settings: Settings,
  wanted: T,
): Promise<T> {
  const columns = Object.entries(wanted).map(([name, from]) => `${from} as "${name}"`);
  const { rows } = await withScope(role, settings, (tx) => tx.execute(`select ${columns.join(", ")}`));
  const missing = Object.keys(wanted).filter((name) => !rows[0]?.[name]);
  if (missing.length) throw new Error(`the large tenant holds no ${missing.join(", ")}`);
  return rows[0] as T;
}

export type Call = (scope: Scope & PublicScope, known: Known, page: Cursor | undefined) => Promise<unknown>;

/** One way to call a read. */
export type Case = {
  as: Person | Place;
  may?: Permission;
  call: Call;
  /** Where a page in the middle of the list begins; left out for what has no pages. */
  deep?: Cursor;
  /** How many rows a statement may read and sort beyond what one page needs. */
  most?: { rows: number; because: string; whole?: boolean };
};

/** Runs a case through the door of its area. */
export async function runCase({ tenant, actors, known }: World, { as, may, call }: Case, page?: Cursor) {
  const work = (scope: Scope | PublicScope) => call(scope as Scope & PublicScope, known, page);
  if (as !== "shop" && as !== "storefront")
    return withPermission(actors[as], may ?? "order:read", work, "read only");
  const { rows } = await pool("auth").query("select kontor_place($1, $2) as place", [
    tenant,
    as === "shop" ? null : "reseller-1",
  ]);
  return withPublicScope(rows[0].place, work);
}

const FIRST = "00000000-0000-7000-8000-000000000000";

/** Beginnings of pages in the middle of the lists of a large tenant. */
export const middle = {
  name: { side: "after", value: "M", id: FIRST },
  entry: { side: "after", value: "Monitor M", id: FIRST },
  portfolio: { side: "after", value: "Portfolio 2", id: FIRST },
  reseller: { side: "after", value: "Systemhaus M", id: FIRST },
  id: { side: "after", value: "", id: "018cc251-f500-7000-8000-000000000000" },
} as const satisfies Record<string, Cursor>;

/** The same place, for the page that ends there. */
export const backFrom = (cursor: Cursor): Cursor => ({ ...cursor, side: "before" });

const DAY = 86_400_000;

export const daysAgo = (days: number): Cursor => ({
  side: "after",
  value: new Date(Date.now() - days * DAY).toISOString(),
  id: FIRST,
});
