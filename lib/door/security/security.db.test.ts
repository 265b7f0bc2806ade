import { and, eq, gt, sql } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { newId } from "@/db/columns";
import { auditEntries } from "@/db/schema";
import { withScope } from "@/db/scope";
import type { Actor } from "@/lib/door/actor";
import { actorOf } from "@/test/world/acting";
import { noteOfAccount, noteOfActor, noteOfPerson } from "./commands";

afterAll(closePools);

const from = {
  address: "203.0.113.9",
  userAgent: "Mozilla/5.0 (X11; Linux) Firefox/140.0",
  request: "abcde-12345",
};

const alpha = () => actorOf("admin@alpha-it.example", "nordwind", "reseller");
const gamma = () => actorOf("admin@alpha-it.example", "lakeside", "reseller");

/** What was noted in the actor's tenant since a moment, in order. */
const noted = ({ tenantId }: Actor, since: string) =>
  withScope("provider", { tenant_id: tenantId }, (tx) =>
    tx
      .select({
        action: auditEntries.action,
        actorId: auditEntries.actorId,
        side: auditEntries.actorSide,
        recordId: auditEntries.recordId,
        resellerId: auditEntries.resellerId,
        address: auditEntries.address,
        requestId: auditEntries.requestId,
        times: auditEntries.times,
        words: auditEntries.words,
      })
      .from(auditEntries)
      .where(
        and(
          eq(auditEntries.tenantId, tenantId),
          gt(auditEntries.id, since),
          eq(auditEntries.requestId, from.request),
        ),
      )
      .orderBy(auditEntries.id),
  );

/** A person of the demo whose events of the last hour nobody counted yet. */
async function uncounted(actor: Actor): Promise<Actor> {
  await withScope("auth", {}, (tx) =>
    tx.execute(
      sql`delete from rate_limits where key like ${`security:%${actor.userId}`} or key like ${`security:%${actor.membershipId}%`}`,
    ),
  );
  return actor;
}

describe("a security event", () => {
  it("of a person stands in each tenant where the person works, under the company there, and in no other", async () => {
    const [here, there] = [await uncounted(await alpha()), await gamma()];
    const since = newId();
    await noteOfPerson(here.userId, { action: "signed-in", from });
    for (const actor of [here, there]) {
      expect(await noted(actor, since)).toEqual([
        {
          action: "signed-in",
          actorId: actor.userId,
          side: "reseller",
          recordId: actor.membershipId,
          resellerId: actor.resellerId,
          address: "203.0.113.9",
          requestId: "abcde-12345",
          times: 1,
          words: { name: actor.userName },
        },
      ]);
    }
    expect(here.resellerId).not.toBe(there.resellerId);
  });

  it("against an account is nobody's deed, and of an unknown account there is no entry", async () => {
    const actor = await uncounted(await actorOf("sales@alpha-it.example", "nordwind", "reseller"));
    const since = newId();
    await noteOfAccount("sales@alpha-it.example", { action: "sign-in-failed", from });
    await noteOfAccount("nobody@alpha-it.example", { action: "sign-in-failed", from });
    expect(await noted(actor, since)).toMatchObject([
      { action: "sign-in-failed", side: "public", actorId: actor.userId, resellerId: actor.resellerId },
    ]);
  });

  it("that repeats says how often, in ever fewer entries, in the tenant where it happened alone", async () => {
    const [here, there] = [await uncounted(await alpha()), await gamma()];
    const since = newId();
    for (let nth = 0; nth < 12; nth++)
      await noteOfActor(here, { action: "access-refused", from, words: { right: "customer:edit" } });
    expect((await noted(here, since)).map(({ action, times }) => [action, times])).toEqual([
      ["access-refused", 1],
      ["access-refused", 10],
    ]);
    expect(await noted(there, since)).toEqual([]);
  });
});

describe("a refusal or a file", () => {
  const rightsOf = async (actor: Actor, since: string) =>
    (await noted(actor, since)).map(({ words, times }) => [words?.right ?? words?.file, times]);
  const refuse = (actor: Actor, right: string) =>
    noteOfActor(actor, { action: "access-refused", from, words: { right } });

  it("in one tenant does not silence one in another, nor one right or file another", async () => {
    const [here, there] = [await uncounted(await alpha()), await uncounted(await gamma())];
    const since = newId();
    for (let nth = 0; nth < 3; nth++) await refuse(here, "customer:edit");
    await refuse(here, "order:confirm");
    await refuse(there, "customer:edit");
    expect(await rightsOf(here, since)).toEqual([
      ["customer:edit", 1],
      ["order:confirm", 1],
    ]);
    expect(await rightsOf(there, since)).toEqual([["customer:edit", 1]]);
  });

  it("that repeats a hundred times leaves room for the first of another name", async () => {
    const actor = await uncounted(await alpha());
    const fetch = (file: string) => noteOfActor(actor, { action: "file-downloaded", from, words: { file } });
    for (let nth = 0; nth < 101; nth++) await fetch("orders.csv");
    const since = newId();
    await fetch("orders.csv");
    await fetch("customers.csv");
    expect(await rightsOf(actor, since)).toEqual([["customers.csv", 1]]);
  });
});

describe("the chain's columns", () => {
  const entry = (tenantId: string) => ({
    tenantId,
    actorName: "Nobody",
    actorSide: "system" as const,
    action: "signed-in",
    recordKind: "membership",
    recordId: newId(),
    recordLabel: "Nobody",
  });
  const refused = async (work: Promise<unknown>) =>
    ((await work.catch((error) => error)) as { code?: string })?.code ?? "done";

  it.each(["provider", "auth", "worker"] as const)("are not written by %s with a new entry", async (role) => {
    const { tenantId } = await alpha();
    const put = (more: object) =>
      withScope(role, { tenant_id: tenantId }, (tx) =>
        tx.insert(auditEntries).values({ ...entry(tenantId), ...more }),
      );
    expect(await refused(put({ position: 1_000_000_000 }))).toBe("42501");
    expect(await refused(put({ link: Buffer.alloc(32) }))).toBe("42501");
    expect(await refused(put({}))).toBe("done");
  });

  it.each(["provider", "auth"] as const)("are not changed by %s", async (role) => {
    const { tenantId } = await alpha();
    const change = (values: object) =>
      withScope(role, { tenant_id: tenantId }, (tx) =>
        tx.update(auditEntries).set(values).where(eq(auditEntries.tenantId, tenantId)),
      );
    expect(await refused(change({ link: null }))).toBe("42501");
    expect(await refused(change({ recordLabel: "x" }))).toBe("42501");
  });
});
