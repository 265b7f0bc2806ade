import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { closePools, pool } from "@/db/client";
import { newId } from "@/db/columns";
import { messageFiles, messages, orders } from "@/db/schema";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { filesBelow } from "@/lib/files/disk";
import { findFile } from "@/lib/files/store";
import { place } from "@/lib/orders/test/moving";
import { erase } from "@/lib/personal/erase";
import { threadsOn, write } from "@/lib/threads/test/writing";
import { asOwner, outcomeOf } from "@/test/world/acting";
import { openWorld, type World } from "@/test/world/world";
import { removeMessageFiles } from "./jobs";
import { answerMessageFile, getMessageFile } from "./queries";
import { takeFiles } from "./taking";

let here: World;
let there: World;
beforeAll(async () => {
  here = await openWorld();
  there = await openWorld();
});
afterAll(closePools);

const text = (name: string, content = "Floor plan") => new File([content], name);
const taken = async (...files: File[]) => (await takeFiles({ files })).files;
const fetched = (actor: Actor, file: string) =>
  withPermission(actor, "order:read", (scope) => getMessageFile(scope, { file }), "read only");
const kept = () => filesBelow(`messages/${here.tenantId}`);

it("come with their message, and are fetched by the two sides of its thread alone, as a file to keep", async () => {
  const order = await place(here, here.alpha);
  const { sales, buyer, assignedOnly } = here.alpha;
  const files = await taken(text("../Plan (Köln).txt"), text("b.txt", "B"));
  const key = newId();
  await write(sales, order, "reseller-customer", "See these", { key, files });
  await write(sales, order, "reseller-customer", "See these", { key, files });
  const other = await taken(text("../Plan (Köln).txt", "Another"));
  expect(await outcomeOf(write(sales, order, "reseller-customer", "See these", { key, files: other }))).toBe(
    "formUsed",
  );
  expect(await kept()).toHaveLength(2);
  const [thread] = await threadsOn(buyer, order);
  const [first, second] = thread?.page.rows[0]?.files ?? [];
  expect([first, second]).toMatchObject([
    { name: "Plan (Köln).txt", size: 10 },
    { name: "b.txt", size: 1 },
  ]);
  const id = first?.id ?? "";
  for (const actor of [sales, buyer, { ...sales, customerMode: true }]) {
    const answer = await answerMessageFile(await fetched(actor, id));
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "text/plain; charset=utf-8",
      "content-disposition": `attachment; filename="${id}.txt"; filename*=UTF-8''Plan%20%28K%C3%B6ln%29.txt`,
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    });
    expect(await answer.text()).toBe("Floor plan");
  }
  for (const actor of [here.provider, here.beta.sales, here.beta.buyer, assignedOnly, there.provider])
    expect(await outcomeOf(fetched(actor, id))).toBe("notFound");
  expect(await outcomeOf(fetched(buyer, randomUUID()))).toBe("notFound");
});

it("of no kind that is kept are refused by name, and nothing is left of the message", async () => {
  const order = await place(here, here.alpha);
  await expect(taken(text("a.txt"), new File([new Uint8Array([0, 1, 2])], "run.pdf"))).rejects.toMatchObject({
    key: "fileKind",
    values: { file: "run.pdf" },
  });
  const before = await kept();
  const files = await taken(text("a.txt"));
  const outcome = await outcomeOf(
    write(here.alpha.sales, order, "provider-reseller", "x", { files, answers: 9 }),
  );
  expect(outcome).toBe("orderState");
  expect(await kept()).toEqual(before);
  expect((await threadsOn(here.alpha.sales, order))[0]?.page.rows).toEqual([]);
});

it("end with the erasure of the customer whom their messages are about", async () => {
  const order = await place(here, here.beta);
  await write(here.beta.sales, order, "reseller-customer", "Plan", { files: await taken(text("a.txt")) });
  await write(here.alpha.sales, await place(here, here.alpha), "provider-reseller", "Stays", {
    files: await taken(text("s.txt")),
  });
  const read = () => asOwner(here.tenantId, (db) => db.select().from(messageFiles));
  const [gone] = (await read()).filter(({ customerId }) => customerId === here.beta.customerId);
  await asOwner(here.tenantId, (db) => db.update(orders).set({ state: "cancelled" }));
  await withPermission(here.provider, "personal:erase", (scope) =>
    erase(scope, { customer: here.beta.customerId }, "Muster GmbH"),
  );
  expect((await read()).map(({ customerId }) => customerId)).not.toContain(here.beta.customerId);
  expect((await read()).length).toBeGreaterThan(0);
  const left = await asOwner(here.tenantId, (db) => db.select().from(messages));
  expect(left.map(({ customerId }) => customerId)).not.toContain(here.beta.customerId);
  const jobs = await pool("worker").query(
    `select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier = 'message-files'`,
  );
  expect(jobs.rows).toMatchObject([{ payload: { keys: [gone?.key], tenantId: here.tenantId } }]);
  const path = `messages/${here.tenantId}/${gone?.key}`;
  expect(await findFile(path)).toBeDefined();
  for (const _ of [1, 2]) await removeMessageFiles({ tenantId: here.tenantId, keys: [gone?.key ?? ""] });
  expect(await findFile(path)).toBeUndefined();
});
