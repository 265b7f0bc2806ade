import { sql } from "drizzle-orm";
import { newId } from "@/db/ids";
import type { Tx } from "@/db/scope";
import type { Origin } from "@/lib/base/origin";
import type { Side } from "@/lib/base/paths";
import type messages from "@/lib/messages/en";

/** The name under which the system acts. */
export const SYSTEM = "Kontor";

export type AuditAction = keyof (typeof messages)["audit"];

export type Change = {
  action: AuditAction;
  /** The entry's own id, where its writer must know it. */
  entry?: string;
  record: { kind: string; id: string; label: string };
  /** Which reseller and which customer may read this entry in their timelines; none by default. */
  resellerId?: string | null;
  customerId?: string | null;
  reason?: string | null;
  /** Values for the sentence; visible to everybody who may read the entry, so never cost, transfer price or margin. */
  words?: Record<string, string | number>;
  /** How often it had happened within the hour. */
  times?: number;
  /** For the provider alone. */
  before?: unknown;
  after?: unknown;
};

/** What the entries of one record have in common: which it is, which companies read them, and what sentences call it. */
export type Subject = Pick<Change, "record" | "resellerId" | "customerId" | "words">;

/** What one entry tells besides, or otherwise. */
export type Besides = Omit<Partial<Change>, "action" | "record">;

type Who = {
  /** The person, or the one for whom the system acts: whoever asks for what somebody did finds both. */
  id: string | null;
  name: string;
  onBehalfOf?: string | null;
  side: Side | "public" | "system";
  /** Where the request came from; seen by whoever may read the audit log of the entry's company, but for the provider's own people. */
  from?: Origin;
};

/** Who acts, as far as an entry tells it: a scope has it. The system acts for a person, or for nobody. */
type Acting = {
  actor: {
    kind: "person" | "token" | "system";
    tenantId: string;
    userId: string | null;
    userName: string;
    side: Side;
    origin?: Origin;
  };
  tx: Tx;
};

/** Leaves the one audit entry of a change, in the change's own transaction (domain.md §3.11). */
export const audit = ({ actor, tx }: Acting, ...changes: Change[]) =>
  auditAs(tx, actor.tenantId, whoOf(actor), ...changes);

/** The entry of something that was done to a record. */
export const entryOf = (
  action: AuditAction,
  about: Subject,
  { words, ...besides }: Besides = {},
): Change => ({
  ...about,
  ...besides,
  action,
  words: { ...about.words, ...words },
});

/** Leaves the entry of something that was done to a record. */
export const record = (
  acting: Acting,
  action: AuditAction,
  about: Subject,
  besides?: Besides,
): Promise<void> => audit(acting, entryOf(action, about, besides));

function whoOf({ kind, userId: id, userName: name, side, origin: from }: Acting["actor"]): Who {
  if (kind !== "system") return { id, name, side, from };
  return { id, name: SYSTEM, side: "system", onBehalfOf: id ? name : null };
}

/** As audit, for changes made before a person has a scope. */
export async function auditAs(tx: Tx, tenantId: string, who: Who, ...changes: Change[]): Promise<void> {
  if (!changes.length) return;
  const rows = changes.map(({ record, before, after, ...change }) => ({
    entry: newId(),
    ...change,
    ...record,
    changes: before === undefined && after === undefined ? undefined : { before, after },
  }));
  // One statement that is the same for one entry and for a thousand. Without "on conflict" Citus would copy the rows in, which
  // row-level security forbids; "returning" would ask for more than some roles may read.
  const { rowCount } = await tx.execute(sql`
    insert into audit_entries (tenant_id, id, actor_id, actor_name, actor_side, on_behalf_of, address, user_agent, request_id,
      action, record_kind, record_id, record_label, reseller_id, customer_id, reason, words, times, changes)
    select ${tenantId}::uuid, x.entry, ${who.id}::uuid, ${who.name}, ${who.side}, ${who.onBehalfOf ?? null}::text,
      ${who.from?.address ?? null}::text, ${who.from?.userAgent?.slice(0, 300) ?? null}::text, ${who.from?.request ?? null}::text,
      x.action, x.kind, x.id, x.label, x."resellerId", x."customerId", x.reason, coalesce(x.words, '{}'), coalesce(x.times, 1),
      x.changes
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(entry uuid, action text, kind text, id uuid, label text,
      "resellerId" uuid, "customerId" uuid, reason text, words jsonb, times int, changes jsonb)
    on conflict do nothing`);
  if (rowCount !== rows.length) throw new Error("an entry of the audit log was not written");
}
