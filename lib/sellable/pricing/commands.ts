import { sql } from "drizzle-orm";
import { newId } from "@/db/columns";
import { audit } from "@/lib/audit/audit";
import { AppError, notThere } from "@/lib/base/errors";
import type { Scope } from "@/lib/door/scope";
import { chosenOffers, digestsOf, fitsModel, MOST_AT_ONCE, type Planned, planPrices } from "./queries";
import type { PricingForm } from "./schema";

const WRITTEN_AT_ONCE = 1000;

/**
 * Sets the own prices of many offers as the preview said. Returns how many changed; the same form again changes nothing.
 * Throws CONFLICT where the preview no longer fits, LIMIT beyond 10,000 offers, INVALID.
 */
export async function priceOffers(scope: Scope, given: PricingForm): Promise<number> {
  const { actor, tx } = scope;
  if (!actor.resellerId) throw notThere();
  if (given.which === "chosen" && !given.ids.length) throw new AppError("INVALID", "nothingChosen");
  if (!fitsModel(scope, given.rule)) throw new AppError("INVALID", "badInput", {}, "how");
  const name = `prices ${actor.resellerId}`;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}::text, 0))`);
  const offers = await chosenOffers(scope, given, actor.tenantLocale);
  if (offers.length > MOST_AT_ONCE) throw new AppError("LIMIT", "tooManyMatch", { most: MOST_AT_ONCE });
  const planned = planPrices(offers, given.rule);
  const changed = planned.filter(({ changes }) => changes);
  const { seen, aim } = digestsOf(planned);
  if (!changed.length && offers.length && aim === given.aim) return 0;
  if (seen !== given.seen || aim !== given.aim) throw new AppError("CONFLICT", "selectionChanged");
  for (let at = 0; at < changed.length; at += WRITTEN_AT_ONCE)
    await write(scope, actor.resellerId, changed.slice(at, at + WRITTEN_AT_ONCE));
  return changed.length;
}

const isEmpty = ({ after }: Planned) => after.oneTime === null && after.recurring === null;

/** Two statements and the entries of the changes; a price that a colleague set in this moment makes all of it void. */
async function write(scope: Scope, resellerId: string, changed: Planned[]) {
  const cleared = changed.filter(isEmpty);
  const set = changed.filter((each) => !isEmpty(each));
  const written = (await clear(scope, resellerId, cleared)) + (await store(scope, resellerId, set));
  if (written !== changed.length) throw new AppError("CONFLICT", "selectionChanged");
  await audit(
    scope,
    ...changed.map(({ offer, after }) => ({
      action: "price-set" as const,
      record: { kind: "offer", id: offer.offerId, label: offer.name },
      resellerId,
      words: { item: offer.name },
      before: offer.own && { ...offer.own, currency: offer.currency },
      after: { ...after, currency: offer.currency },
    })),
  );
}

const idsOf = (rows: Planned[]) => sql.param(rows.map(({ offer }) => offer.offerId));
const versionsOf = (rows: Planned[]) => sql.param(rows.map(({ offer }) => offer.ownVersion));

async function clear({ actor, tx }: Scope, resellerId: string, rows: Planned[]): Promise<number> {
  if (!rows.length) return 0;
  const { rowCount } = await tx.execute(sql`
    delete from reseller_prices p
    using unnest(${idsOf(rows)}::uuid[], ${versionsOf(rows)}::int[]) as w (offer_id, version)
    where p.tenant_id = ${actor.tenantId}::uuid and p.reseller_id = ${resellerId}::uuid
      and p.offer_id = w.offer_id and p.version = w.version`);
  return rowCount ?? 0;
}

async function store({ actor, tx }: Scope, resellerId: string, rows: Planned[]): Promise<number> {
  if (!rows.length) return 0;
  const amounts = (part: "oneTime" | "recurring") => sql.param(rows.map(({ after }) => after[part]));
  const { rowCount } = await tx.execute(sql`
    insert into reseller_prices as p (tenant_id, id, reseller_id, offer_id, one_time, recurring, version, updated_at)
    select ${actor.tenantId}::uuid, w.id, ${resellerId}::uuid, w.offer_id, w.one_time, w.recurring, w.version + 1, now()
    from unnest(${sql.param(rows.map(() => newId()))}::uuid[], ${idsOf(rows)}::uuid[], ${amounts("oneTime")}::bigint[],
      ${amounts("recurring")}::bigint[], ${versionsOf(rows)}::int[]) as w (id, offer_id, one_time, recurring, version)
    on conflict (tenant_id, reseller_id, offer_id) do update
    set one_time = excluded.one_time, recurring = excluded.recurring, version = excluded.version,
      updated_at = excluded.updated_at
    where p.version = excluded.version - 1`);
  return rowCount ?? 0;
}
