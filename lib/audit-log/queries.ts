import { type AnyColumn, and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { auditEntries } from "@/db/schema";
import type { Scope } from "@/lib/door/scope";
import { startOfDay } from "@/lib/list/days";
import { type Cursor, cursorAfter, cursorText, keyset, PAGE_SIZE, type Page, pageOf } from "@/lib/list/page";
import { findChangedNames } from "./names/queries";
import { findNarrowing, type Narrowing } from "./narrowing/queries";
import type { AuditFilter } from "./schema";

/** So many entries are looked through for one page, where no index holds all that a filter asks for. */
const SPAN = 4_000;

/** What everybody who reads the log sees of an entry; before and after, and where its own people work from, are the provider's. */
const visibleColumns = {
  id: auditEntries.id,
  at: auditEntries.at,
  actorId: auditEntries.actorId,
  actorName: auditEntries.actorName,
  actorSide: auditEntries.actorSide,
  onBehalfOf: auditEntries.onBehalfOf,
  action: auditEntries.action,
  recordKind: auditEntries.recordKind,
  recordId: auditEntries.recordId,
  recordLabel: auditEntries.recordLabel,
  reason: auditEntries.reason,
  words: auditEntries.words,
  times: auditEntries.times,
};
const none = sql<null>`null`;
const unlessOfProvider = (column: AnyColumn) =>
  sql<string | null>`case when ${auditEntries.actorSide} <> 'provider' then ${column} end`;

export type LoggedEntry = Awaited<ReturnType<typeof readEntries>>[number];
export type AuditLog = {
  list: Page<LoggedEntry>;
  narrowing: Narrowing;
  /** What the ids in before and after are called. */
  names: Record<string, string>;
  /** The page ends where so many entries were looked through, not where there are no more. */
  goesOn: boolean;
};

/** One page of the audit log, newest first: the whole tenant's for the provider, a reseller's own slice for the reseller. */
export async function loadAuditLog(scope: Scope, filter: AuditFilter, locale: string): Promise<AuditLog> {
  const narrowing = await findNarrowing(scope, filter);
  const page = await findPage(scope, conditionsOf(scope, filter, narrowing), filter.page);
  const found = page.ids.length ? await readEntries(scope, page.ids) : [];
  const list = pageOf(found, filter.page, keyOf);
  const names = await findChangedNames(scope, list.rows, locale);
  const { beyond } = page;
  if (!beyond || found.length > PAGE_SIZE) return { list, narrowing, names, goesOn: false };
  const side = filter.page?.side ?? "after";
  const further = cursorText(side, beyond.at, beyond.id);
  return {
    list: { ...list, [side === "after" ? "next" : "previous"]: further },
    narrowing,
    names,
    goesOn: true,
  };
}

const keyOf = ({ at, id }: { at: Date; id: string }) => ({ value: at, id });

type Conditions = { driving: SQL | undefined; rest: (SQL | undefined)[] };

/** What a filter asks for: by one index the entries are read in order, and what else they must be is looked at one by one. */
function conditionsOf({ actor }: Scope, filter: AuditFilter, { people, company }: Narrowing): Conditions {
  const [kind = "", record = ""] = filter.record?.split(":") ?? [];
  const own = actor.side === "reseller" ? eq(auditEntries.resellerId, actor.resellerId ?? "") : undefined;
  const each = [
    record ? and(eq(auditEntries.recordId, record), eq(auditEntries.recordKind, kind)) : undefined,
    people ? oneOf(auditEntries.actorId, people) : undefined,
    company?.kind === "customer" ? eq(auditEntries.customerId, company.id) : undefined,
    own,
    company?.kind === "reseller" ? eq(auditEntries.resellerId, company.id) : undefined,
    filter.action ? eq(auditEntries.action, filter.action) : undefined,
  ].filter((condition) => condition !== undefined);
  const [driving, ...rest] = each;
  return { driving: and(eq(auditEntries.tenantId, actor.tenantId), driving, daysOf(filter)), rest };
}

const oneOf = (column: AnyColumn, values: string[]) =>
  values.length === 1 ? eq(column, values[0]) : inArray(column, values);

const daysOf = ({ from, to }: AuditFilter) =>
  and(
    from ? sql`${auditEntries.at} >= ${startOfDay(from)}` : undefined,
    to ? sql`${auditEntries.at} < ${startOfDay(to, 1)}` : undefined,
  );

type Found = { ids: string[]; beyond?: { at: Date; id: string } };

async function findPage(
  { tx }: Scope,
  { driving, rest }: Conditions,
  cursor: Cursor | undefined,
  size = PAGE_SIZE,
): Promise<Found> {
  const keys = keyset(auditEntries.at, auditEntries.id, cursor, "desc", "timestamptz");
  const order = sql.raw(keys.ascending ? "asc" : "desc");
  const most = rest.length ? SPAN : size + 1;
  const fits = rest.length ? and(...rest) : sql`true`;
  const { rows } = await tx.execute<{ ids: string[]; beyond: { at: string; id: string } | null }>(sql`
    with span as materialized (
      select ${auditEntries.id}, ${auditEntries.at}, (${fits}) as fits
      from ${auditEntries} where ${and(driving, keys.where)}
      order by ${sql.join(keys.orderBy, sql`, `)} limit ${most})
    select array(select id from span where fits order by at ${order}, id ${order} limit ${size + 1}) as ids,
      (select json_build_object('at', at, 'id', id) from span order by at ${order}, id ${order} offset ${most - 1}) as beyond`);
  const { ids = [], beyond } = rows[0] ?? {};
  return { ids, beyond: rest.length && beyond ? { at: new Date(beyond.at), id: beyond.id } : undefined };
}

async function readEntries({ actor, tx }: Scope, ids: string[]) {
  const { address, userAgent } = auditEntries;
  const rows = await tx
    .select({
      ...visibleColumns,
      address: actor.side === "provider" ? address : unlessOfProvider(address),
      userAgent: actor.side === "provider" ? userAgent : unlessOfProvider(userAgent),
      changes: actor.side === "provider" ? auditEntries.changes : none,
      requestId: actor.side === "provider" ? auditEntries.requestId : none,
    })
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.tenantId, actor.tenantId),
        sql`${auditEntries.id} = any (${sql.param(ids)}::uuid[])`,
      ),
    );
  const position = new Map(ids.map((id, at) => [id, at]));
  return rows.sort((a, b) => (position.get(a.id) ?? 0) - (position.get(b.id) ?? 0));
}

/** The next entries of a file of the audit log, after the given one: fewer than `most` only at its end. */
export async function readAuditFile(
  scope: Scope,
  filter: AuditFilter,
  narrowing: Narrowing,
  after: { at: Date; id: string } | undefined,
  most: number,
): Promise<LoggedEntry[]> {
  const conditions = conditionsOf(scope, filter, narrowing);
  let cursor: Cursor | undefined = after && cursorAfter({ value: after.at, id: after.id });
  const found: string[] = [];
  for (;;) {
    const { ids, beyond } = await findPage(scope, conditions, cursor, most - 1);
    found.push(...ids);
    if (found.length >= most || !beyond) return readEntries(scope, found.slice(0, most));
    cursor = cursorAfter({ value: beyond.at, id: beyond.id });
  }
}
