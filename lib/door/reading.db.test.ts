import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { tenants } from "@/db/schema";
import type { Tx } from "@/db/scope";
import { notThere, refusalOf } from "@/lib/base/errors";
import { adminOf, asOwner } from "@/test/world/acting";
import type { Actor } from "./actor";
import { readAlong } from "./reading";

let nordwind: Actor;
let lakeside: Actor;
beforeAll(async () => {
  [nordwind, lakeside] = await Promise.all([adminOf("nordwind"), adminOf("lakeside")]);
});
afterAll(closePools);

/** What one page reads in: parts of it ask by `read`. */
function page() {
  const readings = new Map();
  return <T>({ tenantId }: Actor, read: (tx: Tx) => Promise<T>, role: "provider" | "privacy" = "provider") =>
    readAlong(role, { tenant_id: tenantId }, read, readings);
}

/** The transaction: its connection, and when it began. */
const transaction = async (tx: Tx) => {
  const { rows } = await tx.execute(sql`select pg_backend_pid() as connection, now()::text as began`);
  return rows[0];
};
const names = (tx: Tx) => tx.select({ name: tenants.name }).from(tenants);
const later = () => Promise.withResolvers<void>();

describe("what parts of a page read at a time", () => {
  it("is read in one transaction, as far as the scope is the same one", async () => {
    const read = page();
    const [frame, content, privacy, other] = await Promise.all([
      read(nordwind, transaction),
      read(nordwind, transaction),
      read(nordwind, transaction, "privacy"),
      read(lakeside, transaction),
    ]);
    expect(content).toEqual(frame);
    expect(privacy).not.toEqual(frame);
    expect(other).not.toEqual(frame);
    expect(await page()(nordwind, transaction)).not.toEqual(frame);
  });

  it("shows each its own tenant", async () => {
    const read = page();
    const seen = await Promise.all([nordwind, lakeside, nordwind].map((actor) => read(actor, names)));
    expect(seen.flat().map(({ name }) => name)).toEqual([
      nordwind.tenantName,
      lakeside.tenantName,
      nordwind.tenantName,
    ]);
  });

  it("is as it stands when it is asked, however long the transaction has been open", async () => {
    const read = page();
    const { promise: written, resolve: go } = later();
    const content = read(nordwind, async (tx) => {
      const before = await names(tx);
      await written;
      return { before, began: await transaction(tx) };
    });
    const rename = (name: string) =>
      asOwner(nordwind.tenantId, (db) =>
        db.update(tenants).set({ name }).where(sql`${tenants.id} = ${nordwind.tenantId}`),
      );
    await rename("Nordwind, renamed");
    const frame = await read(nordwind, async (tx) => ({
      now: await names(tx),
      began: await transaction(tx),
    }));
    await rename(nordwind.tenantName);
    go();
    expect(frame.now).toEqual([{ name: "Nordwind, renamed" }]);
    expect((await content).began).toEqual(frame.began);
  });

  it("ends with the last who reads, and what comes then has one of its own", async () => {
    const read = page();
    const { promise: held, resolve: go } = later();
    const first = read(nordwind, async (tx) => {
      await held;
      return transaction(tx);
    });
    const second = await read(nordwind, transaction);
    go();
    expect(await first).toEqual(second);
    expect(await read(nordwind, transaction)).not.toEqual(second);
  });
});

describe("a part of a page that fails", () => {
  const broken = (tx: Tx) => tx.execute(sql`select ${"typed"}::int`);

  it("takes no other part with it, and tells nothing of what was typed", async () => {
    const read = page();
    const [before, failed, after] = await Promise.allSettled([
      read(nordwind, names),
      read(nordwind, broken),
      read(nordwind, names),
    ]);
    const shown = { status: "fulfilled", value: [{ name: nordwind.tenantName }] };
    expect([before, after]).toEqual([shown, shown]);
    expect(failed.status === "rejected" && failed.reason).toMatchObject({
      name: "DatabaseFault",
      code: "22P02",
      message: expect.not.stringContaining("typed"),
    });
  });

  it("is refused by itself", async () => {
    const read = page();
    const refused = read(nordwind, async () => {
      throw notThere();
    }).catch(refusalOf);
    expect(await read(nordwind, names)).toEqual([{ name: nordwind.tenantName }]);
    expect(await refused).toMatchObject({ code: "NOT_FOUND" });
  });

  it("fails where nothing can be read at all, as all others do", async () => {
    const read = page();
    const nowhere = { ...nordwind, tenantId: "nowhere" };
    const failed = await Promise.allSettled([read(nowhere, names), read(nowhere, names)]);
    expect(failed.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  });
});
