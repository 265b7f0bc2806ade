import { and, eq, type SQL, sql } from "drizzle-orm";
import { customerConflicts, customers, resellers } from "@/db/schema";
import { shownDomain } from "@/lib/base/email";
import type { Scope } from "@/lib/door/scope";
import { keyset, PAGE_SIZE, pageOf } from "@/lib/list/page";
import { among } from "@/lib/list/search";
import type { ConflictFilter } from "./schema";

export type Conflict = Awaited<ReturnType<typeof listConflicts>>["rows"][number];

/** Counts of conflicts stop here. */
export const COUNT_BOUND = 100;

/** How many conflicts wait for the provider's decision; counted no further than 101. */
export function countOpenConflicts({ actor, tx }: Scope) {
  const some = tx
    .select({ id: customerConflicts.id })
    .from(customerConflicts)
    .where(and(eq(customerConflicts.tenantId, actor.tenantId), eq(customerConflicts.state, "open")))
    .limit(COUNT_BOUND + 1);
  return tx.$count(some.as("some"));
}

/** One page of the conflicts in one state, newest first, each with who holds it now. */
export async function listConflicts({ actor, tx }: Scope, { state, page }: ConflictFilter) {
  const { where, orderBy } = keyset(customerConflicts.id, customerConflicts.id, page, "desc", "uuid");
  const found = await tx
    .select({
      id: customerConflicts.id,
      name: customerConflicts.name,
      vatNumber: customerConflicts.vatNumber,
      emailDomain: customerConflicts.emailDomain,
      resellerId: customerConflicts.resellerId,
      resellerName: resellers.name,
      askedByName: customerConflicts.askedByName,
      askedAt: customerConflicts.createdAt,
      state: customerConflicts.state,
      decidedAt: customerConflicts.decidedAt,
      decidedByName: customerConflicts.decidedByName,
      reason: customerConflicts.reason,
      version: customerConflicts.version,
    })
    .from(customerConflicts)
    .innerJoin(
      resellers,
      and(eq(resellers.tenantId, customerConflicts.tenantId), eq(resellers.id, customerConflicts.resellerId)),
    )
    .where(and(eq(customerConflicts.tenantId, actor.tenantId), eq(customerConflicts.state, state), where))
    .orderBy(...orderBy)
    .limit(PAGE_SIZE + 1);
  const list = pageOf(found, page, ({ id }) => ({ value: id, id }));
  const alike = await listAlike({ actor, tx }, list.rows);
  const rows = list.rows.map((row) => ({
    ...row,
    emailDomain: row.emailDomain && shownDomain(row.emailDomain),
    holders: alike.filter((each) => each.resellerId !== row.resellerId && each.vatNumber === row.vatNumber),
  }));
  return { ...list, rows };
}

async function listAlike({ actor, tx }: Pick<Scope, "actor" | "tx">, sought: { vatNumber: string | null }[]) {
  const vats = sought.flatMap(({ vatNumber }) => vatNumber ?? []);
  if (!vats.length) return [];
  return tx
    .select({
      id: customers.id,
      name: customers.name,
      vatNumber: customers.vatNumber,
      resellerId: customers.resellerId,
      resellerName: resellers.name,
    })
    .from(customers)
    .leftJoin(
      resellers,
      and(eq(resellers.tenantId, customers.tenantId), eq(resellers.id, customers.resellerId)),
    )
    .where(
      and(
        eq(customers.tenantId, actor.tenantId),
        await among({ tx }, customers.id, customersAlike(vats, [])),
      ),
    )
    .orderBy(customers.name, customers.id);
}

/** The customers of the scope's own company, of the provider all, with one of these VAT numbers or domains, as a source of ids. */
export const customersAlike = (vatNumbers: string[], domains: string[]): SQL =>
  sql`kontor_customers_alike(${sql.param(vatNumbers)}::text[], ${sql.param(domains)}::text[])`;
