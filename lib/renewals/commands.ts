import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/scope";
import { timeZone } from "@/lib/i18n/locale";

type Acting = { actor: { tenantId: string }; tx: Tx };

const blockedBy = sql`case when i.state in ('no renewal', 'retired') then 'item' when o.state = 'no renewal' then 'offer' end`;

/**
 * Brings up to date whether the provider still renews subscriptions, which `which` names as s: not of an item or an offer whose
 * renewals have ended. Since when it does not stays as it was noted first. No version is counted up, since nobody's form holds it.
 */
export async function followRenewals({ actor, tx }: Acting, which: SQL): Promise<void> {
  const since = sql`(case ${blockedBy} when 'item' then i.state_changed_at else o.updated_at end at time zone ${timeZone()})::date`;
  await tx.execute(sql`
    update subscriptions s
    set blocked_by = ${blockedBy}, blocked_on = case when ${blockedBy} is null then null else coalesce(s.blocked_on, ${since}) end,
      updated_at = now()
    from items i, offers o
    where s.tenant_id = ${actor.tenantId}::uuid and ${which}
      and i.tenant_id = ${actor.tenantId}::uuid and i.id = s.item_id
      and o.tenant_id = ${actor.tenantId}::uuid and o.id = s.offer_id
      and s.blocked_by is distinct from ${blockedBy}`);
}
