import { connectionOf } from "@/db/scope";
import { AppError } from "@/lib/base/errors";
import { effectsOn, isTheirs, meant } from "./effects";
import { ask, findSubject, type Place, type Subject, type Wanted } from "./subject";
import { marksOf } from "./tables";
import { reasonsIn } from "./words";

type Row = Record<string, unknown>;

/** Everything that is kept about somebody, in a form that machines read: rows by table, and why what an erasure leaves stays. */
export type PersonalData = {
  madeAt: string;
  tenant: string;
  about: Record<string, string>;
  tables: Record<string, Row[]>;
  kept: Record<string, string>;
};

/**
 * Collects what one tenant keeps about a person or customer (GDPR, articles 15 and 20). Throws as findSubject does,
 * and LIMIT where there are more rows than `most`.
 */
export async function personalData(
  place: Place,
  wanted: Wanted,
  most = Number.POSITIVE_INFINITY,
): Promise<{ data: PersonalData; subject: Subject }> {
  await connectionOf(place.tx).query("set transaction isolation level repeatable read");
  const subject = await findSubject(place, wanted);
  const effects = await effectsOn(place, subject);
  if (effects.reduce((sum, { rows }) => sum + rows, 0) > most) throw new AppError("LIMIT", "exportTooLarge");
  const tables: Record<string, Row[]> = {};
  const kept: Record<string, string> = {};
  const why = reasonsIn(place.actor.tenantLocale === "de" ? "de" : "en");
  for (const marked of marksOf(subject.of)) {
    if (!isTheirs(marked, subject)) continue;
    const { table, mark, shown } = marked;
    const { rows } = await ask<Row>(place, {
      statement: `select ${shown.map((column) => `"${column}"`).join(", ")} from ${table} where ${meant(marked)}`,
      values: subject.values,
    });
    if (rows.length === 0) continue;
    tables[table] = [...(tables[table] ?? []), ...rows];
    if (mark.keep) kept[table] = why(mark.keep);
  }
  const about = { [subject.of]: subject.label };
  const data = { madeAt: new Date().toISOString(), tenant: place.actor.tenantSlug, about, tables, kept };
  return { data, subject };
}
