import type { Retention } from "@/db/access/personal";
import { keptUntil } from "@/db/access/retention";
import { personalTables } from "@/lib/database/privacy";
import { ask, confineTo, type Place, type Subject } from "./subject";
import { type Marked, marksOf } from "./tables";

/** What an erasure does to some rows: they go, lose what these columns say, or stay for a reason until a moment (ISO 8601). */
export type Effect = {
  /** What people call the rows: a key of `personal.kinds`. */
  what: string;
  rows: number;
  gone?: true;
  /** Keys of `personal.facts`. */
  emptied?: string[];
  kept?: { why: Retention; until?: string };
};

/** What is kept about somebody, kind by kind, and what an erasure does with it. */
export async function effectsOn(place: Place, subject: Subject): Promise<Effect[]> {
  await confineTo(place, subject.values);
  const effects: Effect[] = [];
  for (const marked of marksOf(subject.of)) {
    if (!isTheirs(marked, subject)) continue;
    const { rows } = await ask<{ rows: number }>(place, {
      statement: `select count(*)::int as rows from ${marked.table} where ${meant(marked)}`,
      values: subject.values,
    });
    const count = rows[0]?.rows ?? 0;
    if (count > 0) effects.push({ what: marked.kind, rows: count, ...(await endOf(place, subject, marked)) });
  }
  // What stays comes last.
  return effects.toSorted((one, other) => Number(Boolean(one.kept)) - Number(Boolean(other.kept)));
}

async function endOf(place: Place, subject: Subject, marked: Marked): Promise<Omit<Effect, "what" | "rows">> {
  const { erase, keep } = marked.mark;
  const until = keep && keptUntil(keep, await newestOf(place, subject, marked));
  return {
    ...(erase === "rows" && { gone: true }),
    ...(typeof erase === "object" && { emptied: Object.keys(erase).filter(tellsOf(marked.table)) }),
    ...(keep && { kept: { why: keep, until: until?.toISOString() } }),
  };
}

/** States and moments change with an erasure, too, but tell nothing. */
const tellsOf = (table: string) => (column: string) => {
  const { personal = [], secret = [] } = personalTables[table] ?? {};
  return personal.includes(column) || secret.includes(column);
};

/** Ids begin with the time at which they were made. */
async function newestOf(place: Place, { values }: Subject, marked: Marked): Promise<Date> {
  const { mark, table } = marked;
  if (mark.keep === "moments") return values.moment;
  const { rows } = await ask<{ id: string }>(place, {
    statement: `select id from ${table} where ${meant(marked)} order by id desc limit 1`,
    values,
  });
  return new Date(Number.parseInt((rows[0]?.id ?? "").replace("-", "").slice(0, 12), 16) || 0);
}

/** Which rows of its table a mark means, in SQL; none of another tenant. */
export const meant = ({ mark, ofTenants }: Marked): string =>
  `${ofTenants ? "tenant_id = $tenant and " : ""}(${mark.where})`;

/** Whether this is the tenant's to see and to end: what lies outside of tenants is so where it alone knows the person. */
export const isTheirs = ({ ofTenants, mark }: Marked, { alone }: Subject): boolean =>
  ofTenants || mark.scoped === true || alone;
