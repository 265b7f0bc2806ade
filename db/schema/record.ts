import { sql } from "drizzle-orm";
import { bigint, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { bytes, id, mailAddress, moment, tenantId, timestamps, version } from "@/db/columns";
import { tenants } from "./identity";

/** One change by one person. `resellerId` and `customerId` say which reseller and customer may read it. */
export const auditEntries = pgTable(
  "audit_entries",
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    at: moment().notNull().defaultNow(),
    actorId: uuid(),
    actorName: text().notNull(),
    actorSide: text({ enum: ["provider", "reseller", "customer", "public", "system"] }).notNull(),
    onBehalfOf: text(),
    action: text().notNull(),
    recordKind: text().notNull(),
    recordId: uuid().notNull(),
    recordLabel: text().notNull(),
    resellerId: uuid(),
    customerId: uuid(),
    reason: text(),
    /** Values that complete the sentence of the timeline; safe for everyone who may read the entry. */
    words: jsonb().$type<Record<string, string | number>>().notNull().default({}),
    /** Before and after; for the provider alone, since it may hold cost and transfer prices. */
    changes: jsonb().$type<{ before?: unknown; after?: unknown }>(),
    /** Where a security event came from, and in which request it happened. */
    address: text(),
    userAgent: text(),
    requestId: text(),
    /** How often it had happened within the hour; repeats in between have no entry of their own. */
    times: integer().notNull().default(1),
    /** The place in the tenant's chain and the hash that ends there; the worker sets both, once. */
    position: bigint({ mode: "number" }),
    link: bytes(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique().on(t.tenantId, t.position),
    index("audit_entries_unsealed").on(t.tenantId, t.at, t.id).where(sql`link is null`),
    index().on(t.tenantId, t.recordKind, t.recordId, t.id),
    // The audit log goes by time, narrowed by one of these.
    index().on(t.tenantId, t.at, t.id),
    index().on(t.tenantId, t.actorId, t.at, t.id),
    index().on(t.tenantId, t.action, t.at, t.id),
    index().on(t.tenantId, t.resellerId, t.at, t.id),
    index().on(t.tenantId, t.customerId, t.at, t.id),
  ],
);

/** Both ends of a tenant's chain of audit entries: the newest link, and the one before the oldest entry that is still kept. */
export const auditHeads = pgTable(
  "audit_heads",
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    position: bigint({ mode: "number" }).notNull().default(0),
    link: bytes().notNull(),
    basePosition: bigint({ mode: "number" }).notNull().default(0),
    baseLink: bytes().notNull(),
    updatedAt: moment().notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] }), unique().on(t.tenantId)],
);

/** What the dry run of an import shows; amounts in minor units, a category as its id. */
export type ImportPreview = {
  creates: {
    sku: string;
    name: string;
    categoryId: string | null;
    price: number | null;
    cost: number | null;
    state: string;
  }[];
  changes: {
    id: string;
    sku: string;
    name: string;
    differences: { field: ImportedField; before: string | number | null; after: string | number | null }[];
  }[];
  /** How often each field changes. */
  fields: Partial<Record<ImportedField, number>>;
  dearer: number;
  cheaper: number;
  jumps: number;
  /** Categories that the run would create, under ids that count within this preview alone. */
  newCategories: { id: string; name: string }[];
};

export type ImportedField =
  | "leadTime"
  | "name"
  | "manufacturer"
  | "description"
  | "kind"
  | "categoryId"
  | "state"
  | "price"
  | "cost";

export const imports = pgTable(
  "imports",
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    fileName: text().notNull(),
    content: bytes().notNull(),
    state: text({ enum: ["uploaded", "checking", "checked", "running", "done", "failed"] })
      .notNull()
      .default("uploaded"),
    mapping: jsonb().$type<Record<string, string>>(),
    rowsTotal: integer().notNull().default(0),
    rowsDone: integer().notNull().default(0),
    createdCount: integer().notNull().default(0),
    changedCount: integer().notNull().default(0),
    unchangedCount: integer().notNull().default(0),
    refusedCount: integer().notNull().default(0),
    /** Rows at price 0 that were not put on sale, or whose price was left as it was, since nobody said yes to it. */
    heldCount: integer().notNull().default(0),
    problems: jsonb().$type<{ row: number; field: string; reason: string }[]>().notNull().default([]),
    /** What the dry run showed; gone once the import is done. */
    preview: jsonb().$type<ImportPreview>(),
    refused: text(),
    failure: text(),
    createdBy: uuid().notNull(),
    createdByName: text().notNull(),
    /** Who started it, and so stands behind what it writes; may be another person than the one who uploaded it. */
    startedBy: uuid(),
    startedByName: text(),
    startedAt: moment(),
    finishedAt: moment(),
    version: version(),
    ...timestamps(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] }), index().on(t.tenantId, t.createdAt, t.id)],
);

/** Mails kept for the development mailbox while no SMTP server is set. */
export const mails = pgTable(
  "mails",
  {
    id: id().primaryKey(),
    jobKey: text().unique(),
    /** Whose mail it was; none where it was about an account as a whole. */
    tenantId: uuid(),
    recipient: mailAddress().notNull(),
    subject: text().notNull(),
    text: text().notNull(),
    html: text().notNull(),
    createdAt: moment().notNull().defaultNow(),
  },
  (t) => [index().on(t.createdAt), index().on(t.recipient)],
);
