import { randomUUID } from "node:crypto";
import type { Pool } from "pg";
import { v7 } from "uuid";

export type NewOrder = { tenant: string; reseller: string; customer: string; offers: string[] };

/** Writes the rows of one order in one transaction: number, order, lines, audit entry, job. */
export async function writeOrder(
  pool: Pool,
  { tenant, reseller, customer, offers }: NewOrder,
): Promise<string> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    const { rows } = await client.query(
      `insert into bench.new_number_ranges as n (tenant_id, id, kind, year, value) values ($1, $2, 'order', 2026, 1)
       on conflict (tenant_id, kind, year) do update set value = n.value + 1 returning value`,
      [tenant, randomUUID()],
    );
    const id = v7();
    const number = `O-2026-${String(rows[0].value).padStart(5, "0")}`;
    await client.query(
      `insert into bench.new_orders (tenant_id, id, number, reseller_id, customer_id, reseller_name, customer_name, model, currency, one_time_total,
         monthly_total, line_count, placed_by, placed_by_name, idempotency_key)
       values ($1, $2, $3, $4, $5, 'Systemhaus', 'Kunde', 'resale', 'EUR', 100000, 0, $6, $4, 'Admin', $7)`,
      [tenant, id, number, reseller, customer, offers.length, randomUUID()],
    );
    await client.query(
      `insert into bench.new_order_lines (tenant_id, id, order_id, reseller_id, customer_id, position, item_id, offer_id, sku, name, offer_kind, snapshot, quantity, retail_one_time)
       select $1, (ids.id)::uuid, $2, $3, $4, ids.at, offer::uuid, offer::uuid, 'L-0000001', 'Monitor Norwid Base', 'purchase',
         '{"texts":{"de":{"name":"Monitor Norwid Base","summary":"Für Büros mit fünf bis fünfhundert Plätzen, vom Anbieter geliefert und betreut."}},"manufacturer":"Norwid","itemKind":"product","termMonths":null,"noticeDays":null,"renewal":"none"}', 2, 10000
       from unnest($5::text[], $6::text[]) with ordinality as ids (id, offer, at)`,
      [tenant, id, reseller, customer, offers.map(() => v7()), offers],
    );
    await client.query(
      `insert into bench.new_audit_entries (tenant_id, id, actor_id, actor_name, actor_side, action, record_kind, record_id, record_label, reseller_id, customer_id, words)
       values ($1, $2, $3, 'Admin', 'reseller', 'order-placed', 'order', $4, $5, $3, $6, '{}')`,
      [tenant, v7(), reseller, id, number, customer],
    );
    await client.query("insert into bench.new_jobs (task, payload) values ('mail', $1)", [
      JSON.stringify({ template: "order-placed", number }),
    ]);
    await client.query("commit");
    return number;
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    client.release();
  }
}

/** Writes one customer with an address, a contact and its audit entry. */
export async function writeCustomer(pool: Pool, tenant: string, reseller: string): Promise<string> {
  const client = await pool.connect();
  const id = v7();
  try {
    await client.query("begin");
    await client.query(
      "insert into bench.new_customers (tenant_id, id, reseller_id, name, people) values ($1, $2, $3, $4, $5)",
      [tenant, id, reseller, `Kunde ${id}`, `info@${id}.example`],
    );
    await client.query(
      `insert into bench.new_customer_addresses (tenant_id, id, customer_id, reseller_id, city, billing, delivery)
       values ($1, $2, $3, $4, 'Hamburg', 'default', 'default')`,
      [tenant, v7(), id, reseller],
    );
    await client.query(
      `insert into bench.new_customer_contacts (tenant_id, id, customer_id, reseller_id, email, main)
       values ($1, $2, $3, $4, $5, true)`,
      [tenant, v7(), id, reseller, `info@${id}.example`],
    );
    await client.query(
      `insert into bench.new_audit_entries (tenant_id, id, actor_id, actor_name, actor_side, action, record_kind, record_id, record_label, reseller_id, words)
       values ($1, $2, $3, 'Admin', 'reseller', 'customer-created', 'customer', $4, 'Kunde', $3, '{}')`,
      [tenant, v7(), reseller, id],
    );
    await client.query("commit");
    return id;
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    client.release();
  }
}
