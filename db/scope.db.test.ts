import { sql } from "drizzle-orm";
import { Client } from "pg";
import { afterAll, expect, it } from "vitest";
import { env } from "@/lib/base/env";
import { refusalOf } from "@/lib/base/errors";
import { adminOf } from "@/test/world/acting";
import { closePools } from "./client";
import { withScope } from "./scope";

const owner = new Client({ connectionString: env().DATABASE_URL });
afterAll(async () => {
  await owner.end();
  await closePools();
});

it("a database that is read only answers who reads, and tells who writes to come again", async () => {
  const { tenantId } = await adminOf();
  const name = () =>
    withScope("provider", { tenant_id: tenantId }, (tx) => tx.execute(sql`select name from tenants`));
  const rename = () =>
    withScope("provider", { tenant_id: tenantId }, (tx) =>
      tx.execute(sql`update tenants set name = name where id = ${tenantId}`),
    );
  await rename();
  await owner.connect();
  const { rows } = await owner.query("select current_database() as here");
  const set = (change: string) =>
    owner.query(`alter role kontor_provider in database ${rows[0].here} ${change}`);
  await set("set default_transaction_read_only = on");
  await closePools();
  expect((await name()).rowCount).toBe(1);
  const refused = await rename().catch(refusalOf);
  expect(refused).toMatchObject({ code: "UNAVAILABLE" });
  await set("reset default_transaction_read_only");
});
