import { auditEntries } from "@/db/schema";
import type { Tx } from "@/db/scope";
import type { Origin } from "@/lib/base/origin";
import type { Side } from "@/lib/base/paths";
import type messages from "@/lib/messages/en";

export type AuditAction = keyof (typeof messages)["audit"];

export type Change = {
  action: AuditAction;
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

type Who = {
  id: string | null;
  name: string;
  side: Side | "public" | "system";
  /** Where the request came from; seen by whoever may read the audit log of the entry's company, but for the provider's own people. */
  from?: Origin;
};

/** Who acts, as far as an entry tells it: a scope has it. */
type Acting = {
  actor: { tenantId: string; userId: string; userName: string; side: Side; origin?: Origin };
  tx: Tx;
};

/** Leaves the one audit entry of a change, in the change's own transaction (domain.md §3.11). */
export const audit = ({ actor, tx }: Acting, ...changes: Change[]) =>
  auditAs(
    tx,
    actor.tenantId,
    { id: actor.userId, name: actor.userName, side: actor.side, from: actor.origin },
    ...changes,
  );

/** As audit, for changes made by the system or before a person has a scope. */
export async function auditAs(tx: Tx, tenantId: string, who: Who, ...changes: Change[]): Promise<void> {
  if (!changes.length) return;
  await tx.insert(auditEntries).values(
    changes.map(({ record, before, after, ...change }) => ({
      ...change,
      address: who.from?.address,
      userAgent: who.from?.userAgent?.slice(0, 300),
      requestId: who.from?.request,
      tenantId,
      actorId: who.id,
      actorName: who.name,
      actorSide: who.side,
      recordKind: record.kind,
      recordId: record.id,
      recordLabel: record.label,
      changes: before === undefined && after === undefined ? null : { before, after },
    })),
  );
}
