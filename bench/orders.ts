import { randomUUID } from "node:crypto";
import type { Client } from "pg";
import { fillBaskets } from "@/db/seed/large/baskets";
import { filled, formType, formWith } from "./forms";
import { asOwner, type Ids } from "./ids";
import type { Target } from "./load";
import type { Origins } from "./servers";
import { pageOf } from "./session";
import type { NewOrder } from "./writes";

/** Left open, each order goes to the usual addresses of its own customer. */
const usual = { deliveryAddress: "", billingAddress: "", contact: "" };

type Basket = { basket: string; version: string };

/** Placing orders of three lines by the form of the last page: one stored basket of the reseller after the other. */
export async function placing(
  { kontor }: Origins,
  ownerUrl: string,
  tenant: string,
  { reseller }: Ids,
  cookie: string,
): Promise<Target> {
  let baskets = await refill(ownerUrl, tenant, reseller);
  const path = `/${tenant}/reseller/orders/new/review?customer=${baskets[0]?.customer}`;
  const form = formWith("basket", path, await pageOf(kontor, path, cookie));
  return {
    name: `order in ${tenant}`,
    url: kontor + path,
    cookie,
    headers: { origin: kontor, "content-type": formType },
    status: 303,
    prepare: async () => {
      baskets = await refill(ownerUrl, tenant, reseller);
    },
    next: () => {
      const next = baskets.pop();
      if (!next) throw new Error("there are no baskets left: make the rounds shorter");
      return filled(form, {
        ...usual,
        basket: next.basket,
        version: next.version,
        key: randomUUID(),
        go: "place",
      });
    },
  };
}

const refill = (ownerUrl: string, tenant: string, reseller: string) =>
  asOwner(ownerUrl, tenant, async (client: Client, tenantId) => {
    await fillBaskets(client, tenantId, `c.reseller_id = '${reseller}'`);
    const { rows } = await client.query<Basket & { customer: string }>(
      `select id as basket, version::text, customer_id as customer from baskets
       where tenant_id = $1 and reseller_id = $2 and line_count > 0 order by id`,
      [tenantId, reseller],
    );
    return rows;
  });

/** The same rows, written by a bare route handler and by a bare server. */
export function bareOrders({ limit, bare }: Origins, ids: Ids): [limit: Target, bare: Target] {
  const order: NewOrder = {
    tenant: ids.tenant,
    reseller: ids.reseller,
    customer: ids.customer,
    offers: ids.offers,
  };
  const headers = { "content-type": "application/json" };
  const next = () => JSON.stringify(order);
  return [
    { name: "limit of order", url: `${limit}/order`, headers, next, status: 201 },
    { name: "bare order", url: `${bare}/order`, headers, next },
  ];
}

/** Creating customers by the form; each is another company. */
export async function creating({ kontor }: Origins, tenant: string, cookie: string): Promise<Target> {
  const path = `/${tenant}/reseller/customers/new`;
  const form = formWith("contactName", path, await pageOf(kontor, path, cookie));
  return {
    name: `customer in ${tenant}`,
    url: kontor + path,
    cookie,
    headers: { origin: kontor, "content-type": formType },
    status: 303,
    next: () => {
      const key = randomUUID();
      return filled(form, { key, name: `Kunde ${key}`, email: `info@${key}.example`, city: "Hamburg" });
    },
  };
}

export const bareCustomer = ({ bare }: Origins, { tenant, reseller }: Ids): Target => ({
  name: "bare customer",
  url: `${bare}/customer`,
  headers: { "content-type": "application/json" },
  next: () => JSON.stringify({ tenant, reseller }),
});

/** Signing in by the form: the password is checked each time, and each time a session is opened. */
export async function signingIn({ kontor }: Origins, email: string, password: string): Promise<Target> {
  const path = "/sign-in";
  const body = filled(formWith("email", path, await pageOf(kontor, path)), { email, password });
  return {
    name: "sign-in",
    url: kontor + path,
    headers: { origin: kontor, "content-type": formType },
    status: 303,
    next: () => body,
  };
}
