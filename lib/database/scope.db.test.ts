import { inspect } from "node:util";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePools, pool } from "@/db/client";
import { newId } from "@/db/columns";
import { customers, orders } from "@/db/schema";
import { type Tx, withScope } from "@/db/scope";
import { together } from "@/lib/base/together";
import { asOwner } from "@/test/world/acting";

type Company = { tenant_id: string; reseller_id: string };
let companies: Company[] = [];
const expected = new Map<string, { customers: string; orders: string }>();

beforeAll(async () => {
  for (const slug of ["nordwind", "lakeside"]) {
    const { rows } = await pool("auth").query("select kontor_place($1, null) as place", [slug]);
    await asOwner(rows[0].place.tenantId, async (db) => {
      const found = await db.execute<Company>(
        sql`select tenant_id, id as reseller_id from resellers order by id`,
      );
      for (const company of found.rows) {
        const ids = async (table: typeof customers | typeof orders) => {
          const rows = await db
            .select({ id: table.id })
            .from(table)
            .where(eq(table.resellerId, company.reseller_id))
            .orderBy(table.id);
          return rows.map(({ id }) => id).join();
        };
        companies.push(company);
        expected.set(company.reseller_id, { customers: await ids(customers), orders: await ids(orders) });
      }
    });
  }
  companies = companies.filter(({ reseller_id }) => expected.get(reseller_id)?.customers);
});
afterAll(closePools);

describe("a pool shared by many scopes", () => {
  it("never shows a foreign row in 10,000 transactions, one in five aborted", async () => {
    let done = 0;
    let aborted = 0;
    let seed = 20_261_123;
    const random = (below: number) => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
      return seed % below;
    };
    const one = async () => {
      const company = companies[random(companies.length)] as Company;
      const abort = random(5) === 0;
      const mode = random(2) === 0 ? "read only" : "read write";
      try {
        const work = async (tx: Tx) => {
          const seen = await tx.execute<{ customers: string; orders: string; scope: string }>(sql`select
            (select string_agg(${customers.id}::text, ',' order by ${customers.id}) from ${customers}) as customers,
            coalesce((select string_agg(${orders.id}::text, ',' order by ${orders.id}) from ${orders}), '') as orders,
            current_setting('app.reseller_id') as scope`);
          const [row] = seen.rows;
          expect(row).toEqual({ ...expected.get(company.reseller_id), scope: company.reseller_id });
          if (abort) throw new Error("aborted on purpose");
        };
        await withScope("reseller", company, work, mode);
      } catch (error) {
        if (!abort || !(error instanceof Error) || error.message !== "aborted on purpose") throw error;
        aborted++;
      }
      done++;
    };
    const worker = async () => {
      for (let turn = 0; turn < 500; turn++) await one();
    };
    await Promise.all(Array.from({ length: 20 }, worker));
    expect(done).toBe(10_000);
    expect(aborted).toBeGreaterThan(1_500);
    expect(pool("reseller").totalCount).toBeLessThanOrEqual(5);
  }, 180_000);

  it("leaves no scope on a connection that is used again", async () => {
    await withScope("reseller", companies[0] as Company, async () => undefined);
    const { rows } = await pool("reseller").query("select count(*)::int as seen from customers");
    expect(rows[0].seen).toBe(0);
  });

  it("ends every read of a transaction before its connection is used again, whichever fails", async () => {
    const company = companies[0] as Company;
    const scopes: string[] = [];
    const reading = async (tx: Tx) => {
      for (let turn = 0; turn < 5; turn++) {
        const { rows } = await tx.execute<{ scope: string }>(
          sql`select current_setting('app.reseller_id') as scope`,
        );
        scopes.push(rows[0]?.scope ?? "");
      }
    };
    const failing = (tx: Tx) => together([Promise.reject(new Error("refused")), reading(tx)]);
    await expect(withScope("reseller", company, failing, "read only")).rejects.toThrow("refused");
    expect(scopes).toEqual(Array(5).fill(company.reseller_id));
  });

  it("refuses a scope that is not an id before it reaches the database", async () => {
    const work = async () => "reached";
    await expect(withScope("reseller", { tenant_id: "x'; reset all; --" }, work)).rejects.toThrow(
      "not an id",
    );
    await expect(withScope("reseller", { tenant_id: newId() }, work)).resolves.toBe("reached");
  });

  it("tells of a failed statement its code, and nothing that somebody typed", async () => {
    const secret = "typed-by-somebody";
    const failure = await withScope("reseller", companies[0] as Company, (tx) =>
      tx.execute(sql`select ${secret}::uuid`),
    ).catch((error: Error) => error);
    expect(failure).toMatchObject({ name: "DatabaseFault", code: "22P02" });
    expect(inspect(failure, { depth: 5 })).not.toContain(secret);
    expect(inspect(failure)).toContain("scope.db.test.ts");
  });
});
