import { and, eq, inArray, sql } from "drizzle-orm";
import { customerConflicts, customers, resellers } from "@/db/schema";
import { keyset, PAGE_SIZE, pageOf } from "@/lib/page";
import type { Scope } from "@/lib/scope";
import { companyDomainOf } from "./rules";
import type { ConflictFilter } from "./schema";

export type Conflict = Awaited<ReturnType<typeof listConflicts>>["rows"][number];

/** One page of the wishes of resellers for customers of others in one state, newest first, each with who holds it now. */
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
    holders: alike.filter(
      (each) =>
        each.resellerId !== row.resellerId &&
        ((row.vatNumber && each.vatNumber === row.vatNumber) ||
          (row.emailDomain && companyDomainOf(each.email) === row.emailDomain)),
    ),
  }));
  return { ...list, rows };
}

type Sought = { vatNumber: string | null; emailDomain: string | null };

async function listAlike({ actor, tx }: Pick<Scope, "actor" | "tx">, sought: Sought[]) {
  if (!sought.length) return [];
  const vats = sought.flatMap(({ vatNumber }) => vatNumber ?? []);
  const domains = sought.flatMap(({ emailDomain }) => emailDomain ?? []);
  const { rows } = await tx.execute<{ id: string }>(
    sql`select id from kontor_customers_alike(${sql.param(vats)}::text[], ${sql.param(domains)}::text[])`,
  );
  if (!rows.length) return [];
  return tx
    .select({
      id: customers.id,
      name: customers.name,
      vatNumber: customers.vatNumber,
      email: customers.email,
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
        inArray(
          customers.id,
          rows.map(({ id }) => id),
        ),
      ),
    )
    .orderBy(customers.name, customers.id);
}
