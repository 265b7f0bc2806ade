import { newId } from "@/db/columns";
import { auditEntries } from "@/db/schema";
import type { Person } from "./people";
import type { Db } from "./tenants";

export type Entry = {
  at: Date;
  by: Pick<Person, "name"> & { id: string | null };
  side: "provider" | "reseller" | "customer" | "public";
  action: string;
  record: { kind: "order" | "reseller" | "customer" | "portfolio" | "enquiry"; id: string; label: string };
  resellerId?: string | null;
  customerId?: string | null;
  reason?: string | null;
  words?: Record<string, string | number>;
};

/** Writes the entries in the order of time, since a timeline is read in the order of its ids. */
export async function putJournal(db: Db, tenantId: string, entries: Entry[]) {
  const inOrder = entries.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  await db.insert(auditEntries).values(
    inOrder.map(({ by, side, record, ...entry }) => ({
      ...entry,
      tenantId,
      id: newId(),
      actorId: by.id,
      actorName: by.name,
      actorSide: side,
      recordKind: record.kind,
      recordId: record.id,
      recordLabel: record.label,
    })),
  );
}
