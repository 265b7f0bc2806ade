import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Client } from "pg";
import { type LoginRole, loginRoles } from "@/db/access/shapes";
import { tasks } from "@/lib/jobs/tasks";
import { makeWhatDiffers, type Thing } from "./seals";

/**
 * The narrow doors through the row policies, in functions.sql beside their nouns. Each runs as kontor_gate, which cannot log
 * in and holds only what the access of the nouns names for it, or, where it says "as worker", as kontor_worker. It takes the
 * scope from the transaction's own settings wherever there is one, so that a caller cannot name another tenant. The line
 * above each says who may call it; "gate" where only other functions do.
 */
export type NarrowFunction = {
  name: string;
  statement: string;
  roles: readonly (LoginRole | "gate")[];
  owner: "gate" | "worker";
};

const root = fileURLToPath(new URL("../..", import.meta.url));
const written = /^(?:-- for (.+)\n)?create function (\w+)[\s\S]*?\$\$;$/gm;
const callers: readonly string[] = [...loginRoles, "gate"];

/** The functions in the text of a functions.sql; throws where one does not say for whom it is, or where there is anything else. */
export function functionsIn(text: string, file: string): NarrowFunction[] {
  const rest = text.replace(written, "").split("\n");
  if (rest.some((line) => line && !line.startsWith("--")))
    throw new Error(`${file} holds more than functions`);
  return [...text.matchAll(written)].map(([statement, line, name = ""]) => {
    const [, named = "", worker] = /^(.*?)(; as worker)?$/.exec(line ?? "") ?? [];
    const roles = named.split(", ");
    if (!roles.every((role): role is LoginRole | "gate" => callers.includes(role)))
      throw new Error(`${file} does not say which roles ${name} is for: "${line ?? ""}"`);
    return { name, statement, roles, owner: worker ? "worker" : "gate" };
  });
}

/** Every narrow function, each after those that it calls: PostgreSQL reads a body as it creates it. */
export function narrowFunctions(): NarrowFunction[] {
  const files = globSync("lib/**/functions.sql", { cwd: root });
  const found = files.flatMap((file) => functionsIn(readFileSync(join(root, file), "utf8"), file));
  return calledFirst([...found, ...functionsIn(mayQueue(), "lib/jobs/tasks.ts")]);
}

function calledFirst(functions: NarrowFunction[]): NarrowFunction[] {
  const byName = new Map(functions.map((each) => [each.name, each]));
  if (byName.size < functions.length) throw new Error("Two functions have the same name");
  const ordered = new Set<NarrowFunction>();
  const add = (each: NarrowFunction) => {
    for (const [, name = ""] of each.statement.matchAll(/(kontor_\w+)\(/g)) {
      const called = byName.get(name);
      if (called && called !== each && !ordered.has(called)) add(called);
    }
    ordered.add(each);
  };
  for (const each of functions) add(each);
  return [...ordered];
}

/** lib/jobs/tasks.ts as a function, so that the queue's own door can ask it. */
function mayQueue(): string {
  const pairs = Object.entries(tasks).flatMap(([task, roles]) =>
    roles.map((role) => `('kontor_${role}', '${task}')`),
  );
  return `-- for worker
create function kontor_may_queue(who text, task text) returns boolean
    language sql immutable set search_path = pg_catalog as
    $$ select (who, task) in (${pairs.join(", ")}) $$;`;
}

/** Brings the narrow functions to what is written of them, each for the roles that may call it; whatever else bears such a name goes. */
export async function createFunctions(client: Client) {
  const functions = narrowFunctions();
  const forms = () => functionForms(client);
  const written = new Set(functions.map(({ name }) => name));
  for (const name of (await forms()).keys()) if (!written.has(name)) await dropFunction(client, name);
  await makeWhatDiffers(
    client,
    functions.map((each) => asThing(client, each)),
    forms,
  );
}

function asThing(client: Client, { name, statement, roles, owner }: NarrowFunction): Thing {
  const allowed = roles.map((role) => `kontor_${role}`).join(", ");
  const make = async () => {
    // All that bear the name, so that one whose arguments have changed leaves no earlier self behind.
    await dropFunction(client, name);
    await client.query(statement);
    for (const signature of await signaturesOf(client, name)) {
      await client.query(`revoke all on function ${signature} from public`);
      await client.query(`grant execute on function ${signature} to ${allowed}`);
      await client.query(`grant create on schema public to kontor_${owner}`);
      await client.query(`alter function ${signature} owner to kontor_${owner}`);
      await client.query(`revoke create on schema public from kontor_${owner}`);
    }
  };
  return { name, statements: [statement, allowed, owner], make };
}

/** What the catalogue says of every function of ours, by name. */
async function functionForms(client: Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; form: string }>(
    `select proname as name, string_agg(concat_ws(' ', pg_get_functiondef(oid), proowner::regrole, proacl), ' ' order by oid) as form
     from pg_proc where pronamespace = 'public'::regnamespace and starts_with(proname, 'kontor_') group by proname`,
  );
  return new Map(rows.map(({ name, form }) => [name, form]));
}

async function dropFunction(client: Client, name: string) {
  for (const signature of await signaturesOf(client, name)) await client.query(`drop function ${signature}`);
}

async function signaturesOf(client: Client, name: string): Promise<string[]> {
  const { rows } = await client.query<{ signature: string }>(
    "select oid::regprocedure::text as signature from pg_proc where pronamespace = 'public'::regnamespace and proname = $1",
    [name],
  );
  return rows.map(({ signature }) => signature);
}
