import { sql } from "drizzle-orm";
import { newId } from "@/db/columns";
import { audit, type Change } from "@/lib/audit/audit";
import { syncCopies } from "@/lib/catalogue/commands";
import type { Scope } from "@/lib/door/scope";
import { type KnownItem, type ListedChange, type ListedItem, leadOf } from "./rules";

/**
 * Creates and changes items as a list says, each with its purchase offer and cost, and brings portfolios up to date: a fixed
 * number of statements, whatever their number. The items to change are locked, and `file` names the list in the audit log.
 */
export async function saveListedItems(
  scope: Scope,
  { creates, changes }: { creates: ListedItem[]; changes: ListedChange[] },
  file: string,
): Promise<void> {
  const created = creates.map((item) => ({ ...item, id: newId(), offerId: newId() }));
  const changed = changes.map(({ existing, target }) => ({
    ...target,
    id: existing.id,
    offerId: existing.offerId ?? newId(),
    existing,
  }));
  await insertItems(scope, created);
  await updateItems(scope, changed);
  await insertOffers(scope, [...created, ...changed.filter(({ existing }) => !existing.offerId)]);
  await updateOffers(
    scope,
    changed.filter(({ existing, price }) => existing.offerId && existing.price !== price),
  );
  await putCosts(scope, [...created, ...changed]);
  await audit(scope, ...created.map((item) => entryOfNew(item, file)));
  await audit(scope, ...changed.map((item) => entryOfChange(item, file)));
  await syncCopies(
    scope,
    changed.map(({ id }) => id),
  );
}

type Item = ListedItem & { id: string; offerId: string };
type Changed = Item & { existing: KnownItem };

const columns = sql`x(id uuid, sku text, name text, manufacturer text, description text, kind text, "categoryId" uuid, state text,
  "offerId" uuid, price bigint, cost bigint, "leadDays" int, "toOrder" boolean, said jsonb)`;
const records = (rows: object[]) => sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)`;
/** Items with what a list says of them in the tenant's language. */
const told = (rows: Item[]) =>
  records(
    rows.map((row) => ({
      ...row,
      ...leadOf(row.leadTime),
      said: { name: row.name, description: row.description ?? undefined },
    })),
  );

async function insertItems({ actor, tx }: Scope, rows: Item[]) {
  if (!rows.length) return;
  await tx.execute(sql`
    insert into items (tenant_id, id, sku, name, manufacturer, kind, category_id, state, state_changed_by, lead_days, to_order, texts)
    select ${actor.tenantId}, x.id, x.sku, x.name, x.manufacturer, x.kind, x."categoryId", x.state, ${actor.userId}::uuid, x."leadDays", x."toOrder",
      jsonb_build_object(${actor.tenantLocale}::text, x.said)
    from ${told(rows)} as ${columns}
    returning id`);
}

async function updateItems({ actor, tx }: Scope, rows: Changed[]) {
  if (!rows.length) return;
  const now = sql`${new Date().toISOString()}::timestamptz`;
  const locale = sql`${actor.tenantLocale}::text`;
  await tx.execute(sql`
    update items i set name = x.name, manufacturer = x.manufacturer, kind = x.kind, category_id = x."categoryId", lead_days = x."leadDays", to_order = x."toOrder",
      state_changed_at = case when i.state = x.state then i.state_changed_at else ${now} end,
      state_changed_by = case when i.state = x.state then i.state_changed_by else ${actor.userId}::uuid end,
      state = x.state, version = i.version + 1, updated_at = ${now},
      texts = jsonb_set(i.texts, array[${locale}], coalesce(i.texts -> ${locale}, '{}') || x.said)
    from ${told(rows)} as ${columns}
    where i.tenant_id = ${actor.tenantId} and i.id = x.id`);
}

async function insertOffers({ actor, tx }: Scope, items: Item[]) {
  const rows = items.filter(({ price }) => price !== null);
  if (!rows.length) return;
  await tx.execute(sql`
    insert into offers (tenant_id, id, item_id, kind, currency, one_time, position)
    select ${actor.tenantId}, x."offerId", x.id, 'purchase', ${actor.currency}, x.price,
      coalesce((select max(o.position) + 1 from offers o where o.tenant_id = ${actor.tenantId} and o.item_id = x.id), 0)
    from ${records(rows)} as ${columns}
    returning id`);
}

async function updateOffers({ actor, tx }: Scope, rows: Item[]) {
  if (!rows.length) return;
  await tx.execute(sql`
    update offers o set one_time = x.price, version = o.version + 1, updated_at = now()
    from ${records(rows)} as ${columns}
    where o.tenant_id = ${actor.tenantId} and o.id = x."offerId"`);
}

async function putCosts({ actor, tx }: Scope, items: Item[]) {
  const rows = items.flatMap(({ offerId, price, cost }) =>
    price === null || cost === null ? [] : [{ id: newId(), offerId, cost }],
  );
  if (!rows.length) return;
  await tx.execute(sql`
    insert into offer_costs as c (tenant_id, id, offer_id, one_time, updated_at)
    select ${actor.tenantId}, x.id, x."offerId", x.cost, now()
    from ${records(rows)} as x(id uuid, "offerId" uuid, cost bigint)
    on conflict (tenant_id, offer_id) do update set one_time = excluded.one_time, updated_at = excluded.updated_at
    where c.one_time is distinct from excluded.one_time`);
}

/** What the audit log keeps of an item, its lead time as an item has it. */
const kept = ({ leadTime, ...item }: ListedItem) => ({ ...item, ...leadOf(leadTime) });

const entryOfNew = ({ id, offerId: _offerId, ...after }: Item, file: string): Change => ({
  action: "item-imported",
  record: { kind: "item", id, label: after.name },
  words: { name: after.name, file },
  after: kept(after),
});

const entryOfChange = ({ id, offerId: _offerId, existing, ...after }: Changed, file: string): Change => ({
  action: "item-changed-by-import",
  record: { kind: "item", id, label: after.name },
  words: { name: after.name, file },
  before: kept(existing),
  after: kept(after),
});
