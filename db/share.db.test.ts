import { sql } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { env } from "@/lib/base/env";
import { adminOf } from "@/test/world/acting";
import { type LoginRole, loginRoles } from "./access/shapes";
import { closePools, pool } from "./client";
import { withScope } from "./scope";
import { shareOf } from "./share";

afterAll(closePools);

const LOCK = 4_711;

describe("a tenant whose statements hang", () => {
  it("leaves connections to the others, and what waited goes on", async () => {
    const [slow, other] = await Promise.all([adminOf("nordwind"), adminOf("lakeside")]);
    const as = <T>({ tenantId }: typeof slow, statement: ReturnType<typeof sql>) =>
      withScope("provider", { tenant_id: tenantId }, (tx) => tx.execute(statement)) as Promise<T>;
    const holder = await pool("worker").connect();
    await holder.query("select pg_advisory_lock($1)", [LOCK]);
    let done = 0;
    const hanging = Array.from({ length: 2 * env().KONTOR_POOL }, () =>
      as(slow, sql`select pg_advisory_xact_lock(${LOCK})`).then(
        () => (done += 1),
        (error) => error,
      ),
    );
    await as(other, sql`select 1`);
    expect(done).toBe(0);
    await holder.query("select pg_advisory_unlock($1)", [LOCK]);
    holder.release();
    expect((await Promise.all(hanging)).filter((each) => each instanceof Error)).toEqual([]);
    await as(slow, sql`select 1`);
  });

  it("does not hold up who signs in: what belongs to no tenant may use every connection", async () => {
    const holder = await pool("worker").connect();
    await holder.query("select pg_advisory_lock($1)", [LOCK]);
    const all = Array.from({ length: env().KONTOR_POOL }, () =>
      withScope("auth", {}, (tx) => tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`)),
    );
    const waiting = async () => {
      const { rows } = await holder.query(
        "select count(*)::int as many from pg_locks where locktype = 'advisory' and objid = $1 and not granted",
        [LOCK],
      );
      return rows[0].many;
    };
    try {
      await expect.poll(waiting, { timeout: 4000 }).toBe(env().KONTOR_POOL);
    } finally {
      await holder.query("select pg_advisory_unlock($1)", [LOCK]);
      holder.release();
    }
    await Promise.all(all);
  });

  it.each([
    [1, 1],
    [2, 1],
    [3, 2],
    [5, 4],
    [10, 8],
  ])("of %i connections has %i", (all, most) => {
    expect(shareOf(all)).toBe(most);
  });
});

describe("what takes too long ends by itself", () => {
  const limitsIn = async (role: LoginRole) => {
    const { rows } = await pool(role).query<{ name: string; setting: string }>(
      "select name, setting from pg_settings where name in ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout')",
    );
    return rows.map(({ setting }) => Number(setting));
  };

  it.each(loginRoles)("for %s", async (role) => {
    for (const limit of await limitsIn(role)) {
      expect(limit).toBeGreaterThan(0);
      expect(limit).toBeLessThanOrEqual(role === "worker" ? 300_000 : 30_000);
    }
  });

  it("sooner for whoever only reads", async () => {
    const { tenantId } = await adminOf();
    const limit = (mode: "read only" | "read write") =>
      withScope("provider", { tenant_id: tenantId }, (tx) => tx.execute(sql`show statement_timeout`), mode);
    expect((await limit("read only")).rows).toEqual([{ statement_timeout: "8s" }]);
    expect((await limit("read write")).rows).toEqual([{ statement_timeout: "30s" }]);
  });
});
