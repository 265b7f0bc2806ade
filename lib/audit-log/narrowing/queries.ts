import { and, eq, inArray, isNull } from "drizzle-orm";
import { customers, memberships, resellers } from "@/db/schema";
import type { AuditFilter } from "@/lib/audit-log/schema";
import { foundCustomers } from "@/lib/customers/search";
import type { Scope } from "@/lib/door/scope";
import { among } from "@/lib/list/search";
import { foundResellers } from "@/lib/resellers/search";

/** So many companies are offered to choose from, where a name is not clear. */
export const MOST_COMPANIES = 10;
const MOST_ACCOUNTS = 5;

export type Company = { kind: "reseller" | "customer"; id: string; name: string };

/** What a filter means: whose entries, and of which company; `offered` where the typed name fits several or none. */
export type Narrowing = {
  people?: string[];
  personName?: string;
  company?: Company;
  offered?: Company[];
};

/** Finds the person and the company that a filter of the audit log names, by id or as somebody typed them. */
export async function findNarrowing(scope: Scope, filter: AuditFilter): Promise<Narrowing> {
  return { ...(await findPeople(scope, filter)), ...(await findCompany(scope, filter)) };
}

const ownMembers = ({ actor }: Scope) =>
  and(
    eq(memberships.tenantId, actor.tenantId),
    actor.side === "reseller" ? eq(memberships.resellerId, actor.resellerId ?? "") : undefined,
  );

async function findPeople(scope: Scope, { by, person }: AuditFilter) {
  if (!by && !person) return {};
  const typed = person ?? "";
  const found = await scope.tx
    .select({ id: memberships.userId, name: memberships.name })
    .from(memberships)
    .where(
      and(
        ownMembers(scope),
        // The index of a person's memberships holds the open ones alone.
        by
          ? and(eq(memberships.userId, by), isNull(memberships.closedAt))
          : inArray(memberships.email, [typed, typed.toLowerCase()]),
      ),
    )
    .limit(MOST_ACCOUNTS);
  const people = by ? [by] : [...new Set(found.map(({ id }) => id))];
  return { people, personName: found[0]?.name };
}

async function findCompany(scope: Scope, { of, company }: AuditFilter) {
  const [kind, id] = of?.split(":") ?? [];
  if (id) return { company: await findOne(scope, kind as Company["kind"], id) };
  if (!company) return {};
  const found = await search(scope, company);
  const same = found.filter(({ name }) => name.toLowerCase() === company.toLowerCase());
  const [only] = same.length === 1 ? same : found;
  return same.length === 1 || found.length === 1 ? { company: only } : { offered: found };
}

async function findOne({ actor, tx }: Scope, kind: Company["kind"], id: string): Promise<Company> {
  const table = kind === "reseller" ? resellers : customers;
  const [found] = await tx
    .select({ name: table.name })
    .from(table)
    .where(and(eq(table.tenantId, actor.tenantId), eq(table.id, id)));
  return { kind, id, name: found?.name ?? "–" };
}

async function search(scope: Scope, q: string): Promise<Company[]> {
  const { actor, tx } = scope;
  const customersFound = await tx
    .select({ id: customers.id, name: customers.name })
    .from(customers)
    .where(
      and(
        eq(customers.tenantId, actor.tenantId),
        await among(scope, customers.id, foundCustomers(scope, { q }, MOST_COMPANIES + 1)),
      ),
    );
  const resellersFound =
    actor.side === "provider"
      ? await tx
          .select({ id: resellers.id, name: resellers.name })
          .from(resellers)
          .where(
            and(
              eq(resellers.tenantId, actor.tenantId),
              await among(scope, resellers.id, foundResellers({ q }, MOST_COMPANIES + 1)),
            ),
          )
      : [];
  return [
    ...resellersFound.map((each) => ({ ...each, kind: "reseller" as const })),
    ...customersFound.map((each) => ({ ...each, kind: "customer" as const })),
  ].slice(0, MOST_COMPANIES + 1);
}
