import { createHash } from "node:crypto";
import type { auditEntries } from "@/db/schema";

/** Where a chain begins. */
export const ORIGIN = Buffer.alloc(32);

/** An entry that comes this much later than one before it in the chain was not written when it says so. */
export const MOST_LATE = 60 * 60 * 1000;

export type Linked = Omit<typeof auditEntries.$inferSelect, "position" | "link">;

/**
 * The hash that ends at an entry: SHA-256 over the link before it, its place and everything it says. Whoever changes, removes
 * or inserts an entry would have to make every later link anew.
 */
export function linkOf(before: Buffer, position: number, entry: Linked): Buffer {
  const said = [
    entry.tenantId,
    entry.id,
    entry.at.toISOString(),
    entry.actorId,
    entry.actorName,
    entry.actorSide,
    entry.onBehalfOf,
    entry.action,
    entry.recordKind,
    entry.recordId,
    entry.recordLabel,
    entry.resellerId,
    entry.customerId,
    entry.reason,
    inOrder(entry.words),
    inOrder(entry.changes),
    entry.address,
    entry.userAgent,
    entry.requestId,
    entry.times,
  ];
  return createHash("sha256")
    .update(before)
    .update(JSON.stringify([position, ...said]))
    .digest();
}

/** The same text for the same content, in whatever order its keys come. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== "object" || value === null) return value ?? null;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([key, each]) => [key, inOrder(each)]);
}

/** What is wrong at the first entry that breaks a chain. */
export type Fault = "changed" | "removed" | "inserted out of order";
