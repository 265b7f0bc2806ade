import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { closePools, pool } from "@/db/client";
import { as, newTenant } from "@/lib/catalogue/test/editing";
import type { Actor } from "@/lib/door/actor";
import { checkFile, takeFile } from "@/lib/imports/test/files";
import { listImports } from "./queries";
import { catalogue, plain, read, refusedOf, run, start } from "./test/importing";

let actor: Actor;

// A connection that is lost while in use must not end the process.
pool("provider").on("connect", (client) => client.on("error", () => {}));
beforeEach(async () => {
  actor = await newTenant();
});
afterAll(closePools);

describe("a run", () => {
  const ready = async (csv: string) => {
    const id = await takeFile(actor, csv);
    await checkFile(actor, id, plain);
    await start(actor, id);
    return id;
  };

  it("happens once, started twice at the same time and again later", async () => {
    const id = await ready("name,price,sku\nA,1,S1\nB,2,S2");
    await Promise.all([run(actor, id), run(actor, id)]);
    await run(actor, id);
    await start(actor, id);
    await run(actor, id);
    const { record } = await read(actor, id);
    expect([record.state, record.createdCount]).toEqual(["done", 2]);
    expect((await catalogue(actor)).map(({ version }) => version)).toEqual([1, 1]);
  });

  it("that is killed in the middle leaves nothing, and can be run again", async () => {
    const id = await ready(
      `name,price,sku\n${Array.from({ length: 3000 }, (_, at) => `N${at},1,S${at}`).join("\n")}`,
    );
    const going = run(actor, id).catch((error: unknown) => error);
    await untilRows(actor, id, 1000);
    await killJob();
    expect(await going).toBeInstanceOf(Error);
    expect(await catalogue(actor)).toEqual([]);
    expect((await read(actor, id)).timeline[0]).toMatchObject({
      action: "import-failed",
      actorSide: "system",
    });
    await start(actor, id);
    await run(actor, id);
    expect(await catalogue(actor)).toHaveLength(3000);
    expect((await read(actor, id)).record).toMatchObject({
      state: "done",
      createdCount: 3000,
      rowsDone: 3000,
    });
  });

  it("does nothing for an import that was not started, or is another tenant's", async () => {
    const other = await newTenant();
    const id = await takeFile(actor, "name,price,sku\nA,1,S1");
    await checkFile(actor, id, plain);
    await run(actor, id);
    await run(other, id);
    expect((await read(actor, id)).record.state).toBe("checked");
    await expect(start(other, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(read(other, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(refusedOf(other, id)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect((await as(other, (scope) => listImports(scope, {}))).rows).toEqual([]);
    expect((await as(actor, (scope) => listImports(scope, {}))).rows.map((row) => row.id)).toEqual([id]);
  });
});

async function untilRows(by: Actor, id: string, rows: number) {
  while ((await read(by, id)).record.rowsDone < rows) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** Ends the connection on which a job writes, as a crash would: the system acts in the provider's area. */
const killJob = () =>
  pool("provider").query(
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'kontor_provider' and pid <> pg_backend_pid()",
  );
