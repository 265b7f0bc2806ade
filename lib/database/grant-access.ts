import type { Client } from "pg";
import type { Statements, TableAccess } from "@/db/access/grants";
import { loginRoles, shapes } from "@/db/access/shapes";
import { access, globalAccess } from "./access";
import { createFunctions } from "./functions";

/** Rewrites every grant, policy and function from what the nouns say of theirs (access.ts, functions.ts); one transaction. */
export async function grantAccess(client: Client): Promise<void> {
  await client.query("begin");
  try {
    await dropPolicies(client);
    const everybody = [...loginRoles, "gate"].map((role) => `kontor_${role}`).join(", ");
    await client.query(`revoke all on all tables in schema public from ${everybody}, public`);
    // One at a time: a cluster hands each statement on to its other nodes by its own text.
    for (const statement of accessStatements()) await client.query(statement);
    await createFunctions(client);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}

async function dropPolicies(client: Client) {
  const { rows } = await client.query(
    "select format('drop policy %I on %I', policyname, tablename) as statement from pg_policies where schemaname = 'public'",
  );
  for (const row of rows) await client.query(row.statement);
}

const accessStatements = (): string[] => [
  ...Object.entries(access).flatMap(([table, of]) => tableAccess(table, of)),
  ...Object.entries(globalAccess).flatMap(([table, { nodes: _, ...roles }]) =>
    Object.entries(roles).flatMap(([role, statements]) => grants(table, `kontor_${role}`, statements)),
  ),
];

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
