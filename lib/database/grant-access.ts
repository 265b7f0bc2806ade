import type { Client } from "pg";
import type { Statements, TableAccess } from "@/db/access/grants";
import { loginRoles, shapes } from "@/db/access/shapes";
import { inTransaction } from "@/db/in-transaction";
import { access, globalAccess } from "./access";
import { createFunctions } from "./functions";
import { makeWhatDiffers, type Thing } from "./seals";

/** Brings grants, policies and functions to what the nouns say of theirs (access.ts, functions.sql), all or nothing; what is so already is left alone. */
export const grantAccess = (client: Client): Promise<void> =>
  inTransaction(client, async () => {
    const forms = () => tableForms(client);
    const tables = [...(await forms()).keys()];
    await makeWhatDiffers(
      client,
      tables.map((table) => accessTo(client, table)),
      forms,
    );
    await createFunctions(client);
  });

const everybody = [...loginRoles, "gate"].map((role) => `kontor_${role}`).join(", ");

/** The access to a table; nobody's, where no noun names it. */
function accessTo(client: Client, table: string): Thing {
  const of = access[table];
  const statements = of ? tableAccess(table, of) : globalTableAccess(table);
  const make = async () => {
    const { rows } = await client.query(
      "select format('drop policy %I on %I', policyname, tablename) as statement from pg_policies where schemaname = 'public' and tablename = $1",
      [table],
    );
    for (const { statement } of rows) await client.query(statement);
    await client.query(`revoke all on ${table} from ${everybody}, public`);
    // One at a time: a cluster hands each statement on to its other nodes by its own text.
    for (const statement of statements) await client.query(statement);
  };
  return { name: table, statements, make };
}

/** What the catalogue says of the access to every table. */
async function tableForms(client: Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; form: string }>(
    `select c.relname as name, concat_ws(' ', c.relrowsecurity, c.relforcerowsecurity, c.relowner::regrole, c.relacl,
       (select string_agg(concat_ws(' ', attname, attacl), ' ' order by attnum) from pg_attribute
        where attrelid = c.oid and attacl is not null and not attisdropped),
       (select string_agg(concat_ws(' ', polname, polcmd, polpermissive, polroles::regrole[],
          pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)), ' ' order by polname)
        from pg_policy where polrelid = c.oid)) as form
     from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
       and not exists (select 1 from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')`,
  );
  return new Map(rows.map(({ name, form }) => [name, form]));
}

function globalTableAccess(table: string): string[] {
  const { nodes: _, privacy, ...roles } = globalAccess[table] ?? {};
  const statements = Object.entries(roles).flatMap(([role, grant]) => grants(table, `kontor_${role}`, grant));
  if (!privacy) return [`alter table ${table} disable row level security`, ...statements];
  return [
    `alter table ${table} enable row level security`,
    ...Object.keys(roles).map(
      (role) => `create policy ${role} on ${table} to kontor_${role} using (true) with check (true)`,
    ),
    ...statements,
    ...grants(table, "kontor_privacy", privacy),
    `create policy privacy on ${table} to kontor_privacy using (${privacy.rows}) with check (${privacy.rows})`,
  ];
}

function tableAccess(table: string, { gate, nodes: _, ...roles }: TableAccess): string[] {
  const statements = [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy owner on ${table} to current_user using (${ownerShape(table)}) with check (${ownerShape(table)})`,
  ];
  for (const [role, grant] of Object.entries(roles)) {
    const name = `kontor_${role}`;
    const rows = shapes[grant.rows];
    const using = grant.using ? `${rows} and ${grant.using}` : rows;
    const check = grant.check ? `${rows} and ${grant.check}` : rows;
    statements.push(...grants(table, name, grant));
    if (grant.select)
      statements.push(`create policy ${role}_select on ${table} for select to ${name} using (${rows})`);
    if (grant.insert) {
      const made = grant.insertCheck ? `${check} and ${grant.insertCheck}` : check;
      statements.push(`create policy ${role}_insert on ${table} for insert to ${name} with check (${made})`);
    }
    if (grant.update) {
      statements.push(
        `create policy ${role}_update on ${table} for update to ${name} using (${using}) with check (${check})`,
      );
    }
    if (grant.delete) {
      const gone = grant.deletable ? `${rows} and ${grant.deletable}` : rows;
      statements.push(`create policy ${role}_delete on ${table} for delete to ${name} using (${gone})`);
    }
  }
  if (gate) {
    statements.push(...grants(table, "kontor_gate", gate));
    statements.push(`create policy gate on ${table} to kontor_gate using (true) with check (true)`);
  }
  return statements;
}

const ownerShape = (table: string) => shapes[table === "tenants" ? "the tenant itself" : "tenant"];

/** The statement that grants this, if it is anything. */
function grants(table: string, role: string, grant: Statements): string[] {
  const columns = (of: true | readonly string[]) => (of === true ? "" : ` (${of.join(", ")})`);
  const parts = [];
  if (grant.select) parts.push(`select${columns(grant.select)}`);
  if (grant.insert) parts.push("insert");
  if (grant.update) parts.push(`update${columns(grant.update)}`);
  if (grant.delete) parts.push("delete");
  return parts.length ? [`grant ${parts.join(", ")} on ${table} to ${role}`] : [];
}
