import { Client } from "pg";
import { access } from "@/lib/database/access";
import { narrowFunctions } from "@/lib/database/functions";

/**
 * In a cluster the gate reaches the rows of tenants by connections of its own, which do not see what the transaction of its
 * caller has written, and whose own writes shut that transaction out. So nobody asks it after a write, and nobody goes on
 * after it has written, in any test of the database.
 */
const tables = Object.entries(access).flatMap(([table, { nodes }]) => (nodes === "apart" ? [] : [table]));
const writing = new RegExp(`\\b(?:insert into|update|delete from)\\s+"?(?:${tables.join("|")})\\b`);

/** The functions that look into tables of tenants, themselves or by another one; and those that write them. */
const looking = new Set<string>();
const changing = new Set<string>();
for (const { name, statement } of narrowFunctions()) {
  const called = [...statement.matchAll(/(kontor_\w+)\(/g)].map(([, each = ""]) => each);
  const reads = new RegExp(`\\b(?:from|join|into|update)\\s+(?:${tables.join("|")})\\b`).test(statement);
  if (writing.test(statement)) changing.add(name);
  if (reads || name === "kontor_search" || called.some((each) => looking.has(each))) looking.add(name);
}
const asking = new RegExp(`\\b(${[...looking].join("|")})\\(`);
const going = new RegExp(`\\b(?:from|join|into|update)\\s+"?(?:${tables.join("|")})\\b`);

const written = new WeakSet<Client>();
/** By which function the gate has written for this client. */
const shut = new WeakMap<Client, string>();

/** Throws where a statement asks the gate in a transaction that has written, or follows one in which the gate wrote. */
function watch(client: Client, text: string) {
  if (/^\s*(?:begin|commit|rollback|savepoint)\b/i.test(text)) {
    written.delete(client);
    shut.delete(client);
  }
  if (shut.has(client) && going.test(text))
    throw new Error(`${shut.get(client)} has written, after which a cluster lets nobody go on`);
  const [, asked] = asking.exec(text) ?? [];
  if (asked && written.has(client))
    throw new Error(`${asked} is asked after a write, which it would not see in a cluster`);
  if (writing.test(text)) written.add(client);
  if (asked && changing.has(asked)) shut.set(client, asked);
}

const query = Client.prototype.query as (...given: unknown[]) => unknown;
Client.prototype.query = function (this: Client, ...given: unknown[]) {
  const [first] = given as [string | { text?: string } | undefined];
  const text = typeof first === "string" ? first : first?.text;
  if (text && this.user?.startsWith("kontor_") && this.user !== "kontor_owner") watch(this, text);
  return query.apply(this, given);
} as typeof Client.prototype.query;
