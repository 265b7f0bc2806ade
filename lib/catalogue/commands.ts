import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { newId } from "@/db/columns";
import { type ItemTexts, items, offers } from "@/db/schema";
import { nextVersion } from "@/db/versions";
import { audit } from "@/lib/audit/audit";
import { AppError, notThere } from "@/lib/base/errors";
import { requireCategory } from "@/lib/categories/queries";
import type { Scope } from "@/lib/door/scope";
import { recordSale } from "@/lib/entries/commands";
import { followRenewals } from "@/lib/renewals/commands";
import { saveOffers } from "./offers";
import { isFree, isPriced, moves } from "./rules";
import type { ChangedItem, itemMove, NewItem } from "./schema";

/** Creates an item as a draft with its offers and returns its id; refuses a SKU that is taken and a missing name or offer price. */
export async function createItem(scope: Scope, input: NewItem): Promise<string> {
  const { actor, tx } = scope;
  const id = newId();
  const facts = await factsOf(scope, input);
  await tx.insert(items).values({ tenantId: actor.tenantId, id, ...facts });
  await saveOffers(scope, id, input.offers);
  await audit(scope, {
    action: "item-created",
    record: { kind: "item", id, label: facts.name },
    words: { name: facts.name },
    after: { ...facts, offers: input.offers.filter(Boolean) },
  });
  return id;
}

/**
 * Changes an item and its offers, and what portfolios carry of them; returns its id. Throws CONFLICT where somebody saved
 * since the given version, NOT_FOUND where the item, or an offer named in the form, is not of this tenant and item.
 */
export async function changeItem(scope: Scope, input: ChangedItem): Promise<string> {
  const { actor, tx } = scope;
  const facts = await factsOf(scope, input);
  const before = await lockItem(scope, input);
  const freeBefore = await freeOffers(scope, input.id);
  await tx
    .update(items)
    .set({ ...facts, ...nextVersion(items) })
    .where(and(eq(items.tenantId, actor.tenantId), eq(items.id, input.id), eq(items.version, input.version)));
  const offersBefore = await saveOffers(scope, input.id, input.offers);
  const free = (await freeOffers(scope, input.id)).filter((id) => !freeBefore.includes(id));
  if (before.state === "active") {
    await requireOnSaleOffer(scope, input.id);
    requireYes(free, input);
  }
  await syncCopies(scope, [input.id]);
  await audit(scope, {
    action: "item-changed",
    record: { kind: "item", id: input.id, label: facts.name },
    words: { name: facts.name },
    before: { ...before.facts, offers: offersBefore },
    after: { ...facts, offers: input.offers.filter(Boolean), ...yesTo(free, before.state) },
  });
  return input.id;
}

/** Takes one step in an item's life (put on sale, end sales, end renewals, retire) and tells the portfolios; returns its id. */
export async function moveItem(scope: Scope, input: z.output<typeof itemMove>): Promise<string> {
  const { actor, tx } = scope;
  const { from, to, action } = moves[input.move];
  const { state, facts } = await lockItem(scope, input);
  if (!(from as readonly string[]).includes(state)) {
    throw new AppError("CONFLICT", "itemState", { state: state.replace(" ", "_") });
  }
  const free = to === "active" ? await freeOffers(scope, input.id) : [];
  if (to === "active") await requireOnSaleOffer(scope, input.id);
  requireYes(free, input);
  const now = new Date();
  await tx
    .update(items)
    .set({
      state: to,
      stateChangedAt: now,
      stateChangedBy: actor.userId,
      ...nextVersion(items),
    })
    .where(and(eq(items.tenantId, actor.tenantId), eq(items.id, input.id), eq(items.version, input.version)));
  await syncCopies(scope, [input.id]);
  await audit(scope, {
    action,
    record: { kind: "item", id: input.id, label: facts.name },
    words: { name: facts.name },
    before: { state },
    after: { state: to, ...yesTo(free, to) },
  });
  return input.id;
}

/** Brings up to date what other rows carry of items: portfolio entries (name, category, on sale, search), pictures (state) and subscriptions (renewal). */
export async function syncCopies({ actor, tx }: Scope, itemIds: string[]): Promise<void> {
  if (!itemIds.length) return;
  const { tenantId } = actor;
  await recordSale(tx, tenantId, itemIds);
  await followRenewals(
    { actor, tx },
    sql`s.ended_at is null and s.item_id = any(${sql.param(itemIds)}::uuid[])`,
  );
  await tx.execute(sql`
    update item_pictures p set state = i.state, updated_at = now()
    from items i
    where p.tenant_id = ${tenantId} and p.item_id = any(${sql.param(itemIds)}::uuid[])
      and i.tenant_id = ${tenantId} and i.id = p.item_id and p.state <> i.state`);
  await tx.execute(sql`
    update portfolio_entries e
    set sort_name = i.name, category_id = i.category_id, on_sale = i.state = 'active' and o.state = 'active',
      search = i.search, updated_at = now()
    from items i, offers o
    where e.tenant_id = ${tenantId} and e.item_id = any(${sql.param(itemIds)}::uuid[])
      and i.tenant_id = ${tenantId} and i.id = e.item_id
      and o.tenant_id = ${tenantId} and o.id = e.offer_id
      and (e.sort_name, e.category_id, e.on_sale, e.search) is distinct from
        (i.name, i.category_id, i.state = 'active' and o.state = 'active', i.search)`);
}

/** The item as it stands, locked until commit, so that two editors come one after the other (domain.md §3.13). */
async function lockItem({ actor, tx }: Scope, { id, version }: { id: string; version: number }) {
  const [item] = await tx
    .select({
      version: items.version,
      state: items.state,
      facts: {
        sku: items.sku,
        name: items.name,
        manufacturer: items.manufacturer,
        kind: items.kind,
        stockKept: items.stockKept,
        leadDays: items.leadDays,
        toOrder: items.toOrder,
        categoryId: items.categoryId,
        texts: items.texts,
      },
    })
    .from(items)
    .where(and(eq(items.tenantId, actor.tenantId), eq(items.id, id)))
    .for("update");
  if (!item) throw notThere();
  if (item.version !== version) throw new AppError("CONFLICT", "edited");
  return item;
}

/** The offers on sale of an item that ask for nothing. */
async function freeOffers({ actor, tx }: Scope, itemId: string): Promise<string[]> {
  const found = await tx
    .select({ id: offers.id, oneTime: offers.oneTime, recurring: offers.recurring })
    .from(offers)
    .where(and(eq(offers.tenantId, actor.tenantId), eq(offers.itemId, itemId), eq(offers.state, "active")));
  return found.filter(isFree).map(({ id }) => id);
}

function requireYes(free: string[], { free: yes }: { free: boolean }) {
  if (free.length && !yes) throw new AppError("INVALID", "freeOffers", { count: free.length }, "free");
}

/** The yes to offers at price 0, as the audit keeps it. */
const yesTo = (free: string[], state: string) =>
  state === "active" && free.length ? { soldAtPriceZero: free } : {};

async function requireOnSaleOffer({ actor, tx }: Scope, itemId: string) {
  const found = await tx
    .select({
      kind: offers.kind,
      oneTime: offers.oneTime,
      recurring: offers.recurring,
      period: offers.period,
    })
    .from(offers)
    .where(and(eq(offers.tenantId, actor.tenantId), eq(offers.itemId, itemId), eq(offers.state, "active")));
  if (!found.some(isPriced)) throw new AppError("INVALID", "itemNeedsPrice");
}

async function factsOf(scope: Scope, input: NewItem) {
  const { sku, manufacturer, kind, stockKept, leadDays, toOrder, categoryId, texts } = input;
  const kept: ItemTexts = Object.fromEntries(
    Object.entries(texts).map(([language, { name, summary, description }]) => [
      language,
      {
        name: name ?? undefined,
        summary: summary ?? undefined,
        description: description ?? undefined,
      },
    ]),
  );
  const { tenantLocale } = scope.actor;
  const name = kept[tenantLocale]?.name;
  if (!name) throw new AppError("INVALID", "itemNameNeeded", {}, `texts-${tenantLocale}-name`);
  if (categoryId) await requireCategory(scope, categoryId);
  return { sku, name, manufacturer, kind, stockKept, leadDays, toOrder, categoryId, texts: kept };
}
