import { sql } from "drizzle-orm";
import { afterAll, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { type Scope, withPermission } from "@/lib/door/scope";
import { actorOf, nextRequest } from "./world/acting";

afterAll(closePools);

const search = ({ tx }: Scope) =>
  tx.execute(sql`select * from kontor_search_items('{%a%}', null, null, null, null, null, true, 1)`);
const write = ({ tx, actor }: Scope) =>
  tx.execute(sql`update tenants set name = name where id = ${actor.tenantId}::uuid`);
const asAdmin = async <T>(work: (scope: Scope) => Promise<T>) =>
  withPermission(await actorOf("admin@nordwind.example", "nordwind", "provider"), "catalogue:edit", work);

it("finds a search after a write of the same request, and none before it or in the next one", async () => {
  await asAdmin(async (scope) => {
    await search(scope);
    await write(scope);
    await nextRequest(scope);
    await search(scope);
  });
  const late = asAdmin(async (scope) => {
    await write(scope);
    await search(scope);
  });
  await expect(late).rejects.toThrow();
  await asAdmin(search);
});
