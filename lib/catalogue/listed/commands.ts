import { sql } from "drizzle-orm";
import { newId } from "@/db/columns";
import { audit, type Change } from "@/lib/audit/audit";
import { syncCopies } from "@/lib/catalogue/commands";
import type { Scope } from "@/lib/door/scope";
import type { KnownItem, ListedChange, ListedItem } from "./rules";

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
  "offerId" uuid, price bigint, cost bigint)`;
const records = (rows: object[]) => sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)`;
const text = ({ actor }: Scope) =>
  sql`jsonb_strip_nulls(jsonb_build_object('name', x.name, 'description', x.description)) as said, ${actor.tenantLocale}::text as locale`;

async function insertItems(scope: Scope, rows: Item[]) {
  const { actor, tx } = scope;
  if (!rows.length) return;
  await tx.execute(sql`
    insert into items (tenant_id, id, sku, name, manufacturer, kind, category_id, state, state_changed_by, texts)
    select ${actor.tenantId}, t.id, t.sku, t.name, t.manufacturer, t.kind, t."categoryId", t.state, ${actor.userId}::uuid,
      jsonb_build_object(t.locale, t.said)
    from (select x.*, ${text(scope)} from ${records(rows)} as ${columns}) t`);
}

async function updateItems(scope: Scope, rows: Changed[]) {
  const { actor, tx } = scope;
  if (!rows.length) return;
  await tx.execute(sql`
    update items i set name = t.name, manufacturer = t.manufacturer, kind = t.kind, category_id = t."categoryId",
      state_changed_at = case when i.state = t.state then i.state_changed_at else now() end,
      state_changed_by = case when i.state = t.state then i.state_changed_by else ${actor.userId}::uuid end,
      state = t.state, version = i.version + 1, updated_at = now(),
      texts = i.texts || jsonb_build_object(t.locale, coalesce(i.texts -> t.locale, '{}') || t.said)
    from (select x.*, ${text(scope)} from ${records(rows)} as ${columns}) t
    where i.tenant_id = ${actor.tenantId} and i.id = t.id`);
}

async function insertOffers({ actor, tx }: Scope, items: Item[]) {
  const rows = items.filter(({ price }) => price !== null);
  if (!rows.length) return;
  await tx.execute(sql`
    insert into offers (tenant_id, id, item_id, kind, currency, one_time, position)
    select ${actor.tenantId}, x."offerId", x.id, 'purchase', ${actor.currency}, x.price,
      coalesce((select max(o.position) + 1 from offers o where o.tenant_id = ${actor.tenantId} and o.item_id = x.id), 0)
    from ${records(rows)} as ${columns}`);
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
    insert into offer_costs as c (tenant_id, id, offer_id, one_time)
    select ${actor.tenantId}, x.id, x."offerId", x.cost
    from ${records(rows)} as x(id uuid, "offerId" uuid, cost bigint)
    on conflict (tenant_id, offer_id) do update set one_time = excluded.one_time, updated_at = now()
    where c.one_time is distinct from excluded.one_time`);
}

const entryOfNew = ({ id, offerId: _offerId, ...after }: Item, file: string): Change => ({
  action: "item-imported",
  record: { kind: "item", id, label: after.name },
  words: { name: after.name, file },
  after,
});

const entryOfChange = ({ id, offerId: _offerId, existing, ...after }: Changed, file: string): Change => ({
  action: "item-changed-by-import",
  record: { kind: "item", id, label: after.name },
  words: { name: after.name, file },
  before: existing,
  after,
});
