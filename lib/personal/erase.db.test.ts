import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { beginSubscriptions } from "@/db/seed/orders/subscriptions";
import { localSetting } from "@/db/setting";
import { env } from "@/lib/base/env";
import { checkChain } from "@/lib/chain/check";
import { sealEntries } from "@/lib/chain/jobs";
import { onOwnMachine } from "@/test/own-machine";
import { adminOf } from "@/test/world/acting";
import { erase } from "./erase";
import { withPlace } from "./place";
import { firstAsOwner, tablesOfAllWith } from "./test/traces";

/** On the demo: a customer with orders, and its only person. */
const theirs = { person: "it@muster-gmbh.example" };
const client = new Client({ connectionString: env().DATABASE_URL });
let tenant: string;
let customer: { customer: string };

beforeAll(async () => {
  await client.connect();
  tenant = (await adminOf()).tenantId;
  customer = {
    customer: await first("select id from customers where tenant_id = $1 and name = 'Muster GmbH'"),
  };
});
afterAll(() => Promise.all([client.end(), closePools()]));

const first = (statement: string, values: unknown[] = [tenant]) =>
  firstAsOwner(client, tenant, { statement, values });
const tablesWith = (words: string) => tablesOfAllWith(client, words);
const remove = (wanted: { customer: string }, confirmed: string) =>
  withPlace("nordwind", (place) => erase(place, wanted, confirmed));
const refusal = (key: string) => expect.objectContaining({ key });

describe.runIf(onOwnMachine)("an erasure of a customer", () => {
  it("waits for what was ordered", async () => {
    await first("update orders set state = 'confirmed' where tenant_id = $1 and customer_id = $2", [
      tenant,
      customer.customer,
    ]);
    await expect(remove(customer, "Muster GmbH")).rejects.toEqual(refusal("eraseOrdersOpen"));
    await first("update orders set state = 'completed' where tenant_id = $1 and customer_id = $2", [
      tenant,
      customer.customer,
    ]);
    await first(
      "update order_lines set activated_at = now(), retail_recurring = 100 where tenant_id = $1 and customer_id = $2",
      [tenant, customer.customer],
    );
    await first(beginSubscriptions(tenant)[0] ?? "", []);
    await expect(remove(customer, "Muster GmbH")).rejects.toEqual(refusal("eraseServicesRun"));
    await first("update subscriptions set ended_at = now() where tenant_id = $1 and customer_id = $2", [
      tenant,
      customer.customer,
    ]);
    expect(await tablesWith(theirs.person)).toContain("users");
  });

  it("waits for an order that is being placed, and then for what was ordered", async () => {
    const of = [tenant, customer.customer];
    const placing = new Client({ connectionString: env().DATABASE_URL });
    await placing.connect();
    await placing.query("begin");
    await placing.query(localSetting("tenant_id", tenant));
    await placing.query("select 1 from customers where tenant_id = $1 and id = $2 for key share", of);
    await placing.query(
      "update orders set state = 'placed' where tenant_id = $1 and customer_id = $2 and state = 'completed'",
      of,
    );
    const removal = remove(customer, "Muster GmbH").catch((error: unknown) => error);
    const waiting = `select count(*)::int from pg_locks l join pg_stat_activity a using (pid)
      where not l.granted and a.usename = 'kontor_privacy' and a.datname = current_database()`;
    await expect.poll(() => first(waiting, []), { timeout: 30_000 }).toBe(1);
    await placing.query("commit");
    await placing.end();
    expect(await removal).toEqual(refusal("eraseOrdersOpen"));
    await first(
      "update orders set state = 'completed' where tenant_id = $1 and customer_id = $2 and state = 'placed'",
      of,
    );
  });

  it("takes its people along, keeps its orders for the accounts with their amounts, and nothing else", async () => {
    const sums =
      "select count(*)::text || ' ' || sum(one_time_total)::text || ' ' || min(customer_name) from orders where tenant_id = $1 and customer_id = $2";
    const of = [tenant, customer.customer];
    const before = await first(sums, of);
    const { effects, people } = await remove(customer, "Muster GmbH");
    expect(people).toBe(1);
    expect(effects.find(({ what }) => what === "orders")).toMatchObject({
      emptied: ["contact", "note", "form_content"],
      kept: { why: "accounts", until: expect.stringMatching(/-01-01T00:00:00/) },
    });
    expect(await first(sums, of)).toBe(before);
    expect(
      await first("select name || ' ' || state from customers where tenant_id = $1 and id = $2", of),
    ).toBe("Gelöscht locked");
    for (const table of ["customer_contacts", "customer_addresses", "customer_notes", "invitations"])
      expect(
        await first(`select count(*)::int from ${table} where tenant_id = $1 and customer_id = $2`, of),
        table,
      ).toBe(0);
    expect((await tablesWith(theirs.person)).filter((table) => table !== "audit_entries")).toEqual([]);
    await sealEntries();
    expect((await checkChain(tenant)).broken).toBeUndefined();
  });
});
