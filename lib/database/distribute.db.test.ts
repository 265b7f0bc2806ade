import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { env } from "@/lib/base/env";
import { onOwnMachine } from "@/test/own-machine";
import { distribute, type Lying, lyings } from "./distribute";

const owner = new Client({ connectionString: env().DATABASE_URL });
beforeAll(() => owner.connect());
afterAll(() => owner.end());

/** Where the rows of a table may refer to: a cluster keeps no foreign key to what may lie on another node. */
const mayReferTo: Record<Lying, Lying[]> = {
  "by tenant": ["by tenant", "on all nodes"],
  "by tenant, apart": ["on all nodes"],
  "on all nodes": ["on all nodes"],
  "on the first node": ["on the first node", "on all nodes"],
};

type Key = { from: string; to: string; columns: string[] };

describe("where tables lie in a cluster", () => {
  it.runIf(onOwnMachine)("lets every foreign key hold, by the tenant where both lie by tenant", async () => {
    const { rows: keys } = await owner.query<Key>(
      `select conrelid::regclass::text as from, confrelid::regclass::text as to,
         array(select attname::text from unnest(conkey) as k join pg_attribute on attrelid = conrelid and attnum = k) as columns
       from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`,
    );
    const at = lyings;
    const broken = keys.filter(({ from, to, columns }) => {
      const [one = "by tenant", other = "by tenant"] = [at.get(from), at.get(to)];
      return !mayReferTo[one].includes(other) || (other === "by tenant" && !columns.includes("tenant_id"));
    });
    expect(keys.length).toBeGreaterThan(30);
    expect(broken).toEqual([]);
  });

  it("lets what lies by tenant be unique within a tenant only", async () => {
    const { rows } = await owner.query<{ table: string; name: string }>(
      `select indrelid::regclass::text as table, indexrelid::regclass::text as name from pg_index
       where indisunique and not exists (select 1 from pg_attribute a
         where a.attrelid = indrelid and a.attname = 'tenant_id' and a.attnum = any (indkey::int2[]))`,
    );
    const apart = rows.filter(({ table }) => lyings.get(table)?.startsWith("by tenant"));
    expect(rows.map(({ table }) => table)).toContain("users");
    expect(apart).toEqual([]);
  });

  it.runIf(onOwnMachine)(
    "is not changed where the database is no cluster, which is said with the remedy",
    async () => {
      await expect(distribute(owner, () => {})).rejects.toThrow(
        /has no Citus: create extension citus on every node/,
      );
    },
  );
});
