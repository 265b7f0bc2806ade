import type { Client } from "pg";
import { columnsOf, listed } from "@/lib/database/columns";
import { retentions } from "./retention";
import { bound, findSubject, type Subject, type Wanted } from "./subject";
import { type Marked, marksOf } from "./tables";

type Row = Record<string, unknown>;

/** Everything that is kept about somebody, in a form that machines read: rows by table, and why what an erasure leaves stays. */
export type PersonalData = {
  madeAt: string;
  tenant: string;
  about: Record<string, string>;
  tables: Record<string, Row[]>;
  kept: Record<string, string>;
};

/** Collects what one tenant keeps about a person or customer (GDPR, articles 15 and 20). Throws StartError as findSubject does. */
export async function personalData(client: Client, wanted: Wanted): Promise<PersonalData> {
  await client.query("begin isolation level repeatable read read only");
  try {
    const subject = await findSubject(client, wanted);
    const tables: Record<string, Row[]> = {};
    const kept: Record<string, string> = {};
    for (const marked of marksOf(subject.of)) {
      const rows = await rowsOf(client, subject, marked);
      if (rows.length === 0) continue;
      tables[marked.table] = [...(tables[marked.table] ?? []), ...rows];
      if (marked.mark.keep) kept[marked.table] = retentions[marked.mark.keep].why;
    }
    const about = { [subject.of]: subject.label };
    return { madeAt: new Date().toISOString(), tenant: subject.tenant.slug, about, tables, kept };
  } finally {
    await client.query("rollback");
  }
}

/** Which rows of its table a mark means, in SQL; none of another tenant. */
export const meant = ({ mark, ofTenants }: Marked): string =>
  `${ofTenants ? "tenant_id = $tenant and " : ""}(${mark.where})`;

/** Whether this is the tenant's to see and to end: what lies outside of tenants is so where no other one knows the person. */
export const isTheirs = ({ ofTenants, mark }: Marked, { alone }: Subject): boolean =>
  ofTenants || mark.scoped === true || alone;

async function rowsOf(client: Client, subject: Subject, marked: Marked): Promise<Row[]> {
  if (!isTheirs(marked, subject)) return [];
  const { mark, secret, table } = marked;
  const columns = mark.show ?? (await columnsOf(client, table)).filter((column) => !secret.includes(column));
  const { rows } = await client.query(
    bound(`select ${listed(columns)} from ${table} where ${meant(marked)}`, subject.values),
  );
  return rows;
}
