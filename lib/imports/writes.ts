import { sql } from "drizzle-orm";
import { newId } from "@/db/columns";
import type { AuditAction } from "@/lib/audit/audit";
import { syncCopiesOf } from "@/lib/catalogue/commands";
import type { NewCategory } from "./categories";
import type { Plan, Target } from "./plan";
import type { Place } from "./reading";

type Who = { id: string; name: string; file: string };

/** Writes one plan: a fixed number of statements, whatever its size. */
export async function writePlan(place: Place, plan: Plan, who: Who): Promise<void> {
  const created = plan.creates.map((target) => ({ ...target, id: newId(), offerId: newId() }));
  const changed = plan.changes.map(({ existing, target }) => ({
    ...target,
    id: existing.id,
    offerId: existing.offerId ?? newId(),
    existing,
  }));
  await insertItems(place, created, who);
  await updateItems(place, changed, who);
  await insertOffers(place, [...created, ...changed.filter(({ existing }) => !existing.offerId)]);
  await updateOffers(
    place,
    changed.filter(({ existing, price }) => existing.offerId && existing.price !== price),
  );
  await putCosts(place, [...created, ...changed]);
  await putAudit(place, [...created.map(entryOfNew), ...changed.map(entryOfChange)], who);
  const ids = changed.map(({ id }) => id);
  await syncCopiesOf(place.tx, place.tenantId, ids);
}

/** Adds the categories that a file names and the tenant does not have, each after those it stands below. */
export async function writeCategories({ tx, tenantId, locale }: Place, made: NewCategory[]): Promise<void> {
  if (!made.length) return;
  const rows = made.map((category, index) => ({ ...category, index }));
  await tx.execute(sql`
    insert into categories (tenant_id, id, parent_id, slug, names, position)
    select ${tenantId}, x.id, x."parentId", x.slug, jsonb_build_object(${locale}::text, x.name),
      x.index + 1 + coalesce((select max(position) from categories where tenant_id = ${tenantId}), 0)
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as x(id uuid, "parentId" uuid, name text, slug text, index int)`);
}

type Item = Target & { id: string; offerId: string };
type Changed = Item & { existing: Plan["changes"][number]["existing"] };

const columns = sql`x(id uuid, sku text, name text, manufacturer text, description text, kind text, "categoryId" uuid, state text,
  "offerId" uuid, price bigint, cost bigint)`;
const records = (rows: object[]) => sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)`;
const text = (locale: string) =>
  sql`jsonb_strip_nulls(jsonb_build_object('name', x.name, 'description', x.description)) as said, ${locale}::text as locale`;

async function insertItems({ tx, tenantId, locale }: Place, rows: Item[], who: Who) {
  if (!rows.length) return;
  await tx.execute(sql`
    insert into items (tenant_id, id, sku, name, manufacturer, kind, category_id, state, state_changed_by, texts)
    select ${tenantId}, t.id, t.sku, t.name, t.manufacturer, t.kind, t."categoryId", t.state, ${who.id}::uuid,
      jsonb_build_object(t.locale, t.said)
    from (select x.*, ${text(locale)} from ${records(rows)} as ${columns}) t`);
}

async function updateItems({ tx, tenantId, locale }: Place, rows: Changed[], who: Who) {
  if (!rows.length) return;
  await tx.execute(sql`
    update items i set name = t.name, manufacturer = t.manufacturer, kind = t.kind, category_id = t."categoryId",
      state_changed_at = case when i.state = t.state then i.state_changed_at else now() end,
      state_changed_by = case when i.state = t.state then i.state_changed_by else ${who.id}::uuid end,
      state = t.state, version = i.version + 1, updated_at = now(),
      texts = i.texts || jsonb_build_object(t.locale, coalesce(i.texts -> t.locale, '{}') || t.said)
    from (select x.*, ${text(locale)} from ${records(rows)} as ${columns}) t
    where i.tenant_id = ${tenantId} and i.id = t.id`);
}

async function insertOffers({ tx, tenantId, currency }: Place, items: Item[]) {
  const rows = items.filter(({ price }) => price !== null);
  if (!rows.length) return;
  await tx.execute(sql`
    insert into offers (tenant_id, id, item_id, kind, currency, one_time, position)
    select ${tenantId}, x."offerId", x.id, 'purchase', ${currency}, x.price,
      coalesce((select max(o.position) + 1 from offers o where o.tenant_id = ${tenantId} and o.item_id = x.id), 0)
    from ${records(rows)} as ${columns}`);
}

async function updateOffers({ tx, tenantId }: Place, rows: Item[]) {
  if (!rows.length) return;
  await tx.execute(sql`
    update offers o set one_time = x.price, version = o.version + 1, updated_at = now()
    from ${records(rows)} as ${columns}
    where o.tenant_id = ${tenantId} and o.id = x."offerId"`);
}

async function putCosts({ tx, tenantId }: Place, items: Item[]) {
  const rows = items.flatMap(({ offerId, price, cost }) =>
    price === null || cost === null ? [] : [{ id: newId(), offerId, cost }],
  );
  if (!rows.length) return;
  await tx.execute(sql`
    insert into offer_costs as c (tenant_id, id, offer_id, one_time)
    select ${tenantId}, x.id, x."offerId", x.cost
    from ${records(rows)} as x(id uuid, "offerId" uuid, cost bigint)
    on conflict (tenant_id, offer_id) do update set one_time = excluded.one_time, updated_at = now()
    where c.one_time is distinct from excluded.one_time`);
}

type Entry = { id: string; name: string; action: AuditAction; before?: object; after: object };

const entryOfNew = ({ id, offerId: _offerId, ...after }: Item): Entry => ({
  id,
  name: after.name,
  action: "item-imported",
  after,
});

const entryOfChange = ({ id, offerId: _offerId, existing, ...after }: Changed): Entry => ({
  id,
  name: after.name,
  action: "item-changed-by-import",
  before: existing,
  after,
});

async function putAudit({ tx, tenantId }: Place, entries: Entry[], who: Who) {
  if (!entries.length) return;
  const rows = entries.map((entry) => ({ ...entry, entryId: newId() }));
  await tx.execute(sql`
    insert into audit_entries (tenant_id, id, actor_id, actor_name, actor_side, action, record_kind, record_id, record_label, words, changes)
    select ${tenantId}, x."entryId", ${who.id}::uuid, ${who.name}, 'provider', x.action, 'item', x.id, x.name,
      jsonb_build_object('name', x.name, 'file', ${who.file}::text),
      jsonb_strip_nulls(jsonb_build_object('before', x.before, 'after', x.after))
    from ${records(rows)} as x("entryId" uuid, id uuid, name text, action text, before jsonb, after jsonb)`);
}
