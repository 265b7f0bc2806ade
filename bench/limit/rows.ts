import { Pool } from "pg";

export type Row = { owner: string; sort: string; id: string; c1: string; [cell: string]: string };

const store = globalThis as typeof globalThis & { limitPool?: Pool };
export const pool = () => {
  store.limitPool ??= new Pool({ connectionString: process.env.DATABASE_URL, max: 5 });
  return store.limitPool;
};

/** Who a session belongs to; nobody without one. */
export async function readSession(session?: string): Promise<string> {
  if (!session) return "";
  const { rows } = await pool().query("select name from bench.sessions where id = $1", [session]);
  return String(rows[0]?.name ?? "");
}

const newestFirst = new Set(["orders"]);

/** The rows of one page: the first 26 of a list's owner, or those of one product. */
export async function readList(list: string, of: string): Promise<Row[]> {
  const table = /^(catalogue|customers|orders|queue|product)$/.test(list) ? list : "customers";
  const direction = newestFirst.has(table) ? "desc" : "asc";
  const { rows } = await pool().query(
    table === "product"
      ? "select * from bench.product where id = $1 order by sort limit 26"
      : `select * from bench.${table} where owner = $1 order by sort ${direction}, id ${direction} limit 26`,
    [of],
  );
  return rows.map(
    (row) =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value ?? "")])) as Row,
  );
}
