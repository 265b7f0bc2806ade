import { and, desc, eq, gte, inArray, type SQL, sql } from "drizzle-orm";
import { customerChecks, resellers } from "@/db/schema";
import type { Scope } from "@/lib/door/scope";
import { dayIn, timeZone } from "@/lib/i18n/locale";

/** Days with fewer checks of one person are everyday work (the index customer_checks_many). */
const MANY = 5;
const MOST_DAYS = 50;
const MOST_PEOPLE = 10;

export type Checker = Awaited<ReturnType<typeof listCheckers>>[number];

/**
 * Who at resellers checked many customers in a day of the last month: checks of today, of seven and of thirty days, and how
 * many of these were not available. At most ten people, most checks first.
 */
export async function listCheckers({ actor, tx }: Scope, now = new Date()) {
  const today = dayIn(timeZone(), now);
  const since = (days: number): SQL => sql`${customerChecks.day} > ${today}::date - ${days}::integer`;
  const { tenantId } = actor;
  const busy = tx
    .select({ resellerId: customerChecks.resellerId, userId: customerChecks.userId })
    .from(customerChecks)
    .where(
      and(
        eq(customerChecks.tenantId, tenantId),
        since(30),
        sql`${customerChecks.checks} >= ${sql.raw(`${MANY}`)}`,
      ),
    )
    .orderBy(desc(customerChecks.day))
    .limit(MOST_DAYS);
  const sum = (of: SQL | typeof customerChecks.checks, days: number) =>
    sql<number>`coalesce(sum(${of}) filter (where ${since(days)}), 0)::int`;
  const month = sum(customerChecks.checks, 30);
  const found = await tx
    .select({
      userId: customerChecks.userId,
      person: sql<string>`max(${customerChecks.userName})`,
      resellerId: customerChecks.resellerId,
      today: sum(customerChecks.checks, 1),
      week: sum(customerChecks.checks, 7),
      month,
      notAvailable: sum(sql`${customerChecks.notAvailable}`, 30),
    })
    .from(customerChecks)
    .where(
      and(
        eq(customerChecks.tenantId, tenantId),
        sql`(${customerChecks.resellerId}, ${customerChecks.userId}) in ${busy}`,
        gte(customerChecks.day, sql`${today}::date - 30`),
      ),
    )
    .groupBy(customerChecks.resellerId, customerChecks.userId)
    .orderBy(desc(month), customerChecks.userId)
    .limit(MOST_PEOPLE);
  const companies = await tx
    .select({ id: resellers.id, name: resellers.name })
    .from(resellers)
    .where(
      and(
        eq(resellers.tenantId, tenantId),
        inArray(
          resellers.id,
          found.map(({ resellerId }) => resellerId),
        ),
      ),
    );
  const nameOf = new Map(companies.map(({ id, name }) => [id, name]));
  return found.map((row) => ({ ...row, company: nameOf.get(row.resellerId) ?? "" }));
}
