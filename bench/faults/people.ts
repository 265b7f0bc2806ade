import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Client } from "pg";
import { filled, formType, formWith, type PageForm } from "@/bench/forms";
import { asOwner } from "@/bench/ids";
import { signIn } from "@/bench/session";
import { fillBaskets } from "@/db/seed/large/baskets";

/** Who waits so long for an answer, in milliseconds, asks again. */
const HANGS = 30_000;

/** What somebody was told is done: an order by its id, a customer by its name. */
export type Acknowledged = { kind: "order" | "customer"; key: string };

/** What all of them met with together. */
export type Met = {
  done: Acknowledged[];
  /** How often each status came, "lost" where the connection broke. */
  statuses: Map<string, number>;
  /** How many forms came back to be sent again, with what was typed. */
  returned: number;
  /** Answers of the server that nobody should see. */
  wrong: string[];
  /** What is being done to the installation at present. */
  fault: string;
  /** The longest that anybody waited for one answer, in milliseconds, and for which. */
  longest: { waited: number; what: string };
};

type Person = { email: string; tenant: string; origin: string; ownerUrl: string };

/** Orders and creates customers in turn until told to stop, sending the same form again until it is taken in. */
export async function work(person: Person, met: Met, stopped: () => boolean): Promise<void> {
  const { email, origin, tenant } = person;
  const cookie = await untilDone(() => signIn(origin, email));
  const ask = { origin, cookie, met };
  const newCustomer = `/${tenant}/reseller/customers/new`;
  const customerForm = formWith("contactName", newCustomer, await read(ask, newCustomer));
  let orderForm: PageForm | undefined;
  let baskets: Basket[] = [];
  while (!stopped()) {
    if (baskets.length === 0) baskets = await untilDone(() => refill(person));
    const basket = baskets.pop();
    if (!basket) throw new Error(`${email} has no customer to order for`);
    const review = `/${tenant}/reseller/orders/new/review?customer=${basket.customer}`;
    orderForm ??= formWith("basket", review, await read(ask, review));
    const key = randomUUID();
    const { basket: id, version } = basket;
    const open = { deliveryAddress: "", billingAddress: "", contact: "" };
    const placed = await send(
      ask,
      orderForm,
      { ...open, basket: id, version, key, go: "place" },
      /\/orders\/([\w-]+)\?notice=/,
    );
    met.done.push({ kind: "order", key: placed });

    const name = `Kunde ${randomUUID()}`;
    await send(
      ask,
      customerForm,
      { key: randomUUID(), name, city: "Hamburg" },
      /\/customers\/([\w-]+)\?notice=/,
    );
    met.done.push({ kind: "customer", key: name });
  }
}

type Basket = { basket: string; version: string; customer: string };

/** The baskets of this person's company, filled anew. */
const refill = ({ ownerUrl, tenant, email }: Person) =>
  asOwner(ownerUrl, tenant, async (client: Client, tenantId) => {
    const { rows } = await client.query<{ id: string }>(
      "select reseller_id as id from memberships where tenant_id = $1 and email = $2",
      [tenantId, email],
    );
    const reseller = rows[0]?.id;
    await fillBaskets(client, tenantId, `c.reseller_id = '${reseller}'`);
    const found = await client.query<Basket>(
      `select id as basket, version::text, customer_id as customer from baskets
       where tenant_id = $1 and reseller_id = $2 and line_count > 0 order by random() limit 20`,
      [tenantId, reseller],
    );
    return found.rows;
  });

type Ask = { origin: string; cookie: string; met: Met };

const read = ({ origin, cookie, met }: Ask, path: string) =>
  untilDone(async () => {
    const answer = await request(met, origin + path, { headers: { cookie } });
    if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`);
    return answer.text();
  });

/** Sends a form, and again with the same key, until the answer leads to what it made; returns the id of that. */
const send = ({ origin, cookie, met }: Ask, form: PageForm, values: Record<string, string>, made: RegExp) =>
  untilDone(async () => {
    const headers = { cookie, origin, "content-type": formType };
    const answer = await request(met, origin + form.path, {
      method: "POST",
      headers,
      body: filled(form, values),
    });
    const text = await answer.text();
    if (answer.status === 200) {
      met.returned += 1;
      if (!text.includes(values.name ?? "")) met.wrong.push(`${form.path} forgot what was typed`);
    }
    const location = answer.headers.get("location") ?? "";
    const [, id] = made.exec(location) ?? [];
    if (answer.status !== 303 || !id) throw new Error(`sent to ${form.path}: ${answer.status} ${location}`);
    return id;
  });

async function request(met: Met, url: string, init: RequestInit) {
  const begun = Date.now();
  const count = (status: string) => {
    met.statuses.set(status, (met.statuses.get(status) ?? 0) + 1);
    const waited = Date.now() - begun;
    const what = `${init.method ?? "GET"} ${new URL(url).pathname}: ${status}, ${met.fault}`;
    if (waited > met.longest.waited) met.longest = { waited, what };
  };
  try {
    const answer = await fetch(url, { ...init, redirect: "manual", signal: AbortSignal.timeout(HANGS) });
    count(String(answer.status));
    if (answer.status >= 500 && (answer.status !== 503 || !answer.headers.get("retry-after")))
      met.wrong.push(`${init.method ?? "GET"} ${new URL(url).pathname} ${answer.status}`);
    return answer;
  } catch (error) {
    count("lost");
    throw error;
  }
}

/** Tries until it is done, as somebody does who has been told to come again; gives up after five minutes. */
async function untilDone<T>(attempt: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + 300_000;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await sleep(1000);
    }
  }
}
