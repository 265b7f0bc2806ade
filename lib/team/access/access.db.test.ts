import { and, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { newId } from "@/db/columns";
import { insertMembership } from "@/db/memberships";
import { auditEntries, invitations } from "@/db/schema";
import { type Tx, withScope } from "@/db/scope";
import type { Actor, Workspace } from "@/lib/door/actor";
import { chooseMembership } from "@/lib/identity/sessions";
import { inviteMember } from "@/lib/team/commands";
import { changeMember } from "@/lib/team/members/commands";
import { getMember } from "@/lib/team/queries";
import { changing } from "@/lib/team/test/acting";
import { session, someone } from "@/test/world/accounts";
import { adminOf, asOwner, outcomeOf } from "@/test/world/acting";
import { putPerson, putReseller } from "@/test/world/companies";
import { endMemberSessions, lockMember, unlockMember } from "./commands";

afterAll(closePools);

type Company = { id: string; admin: Actor };
let here: Company;
let there: Company;
beforeAll(async () => {
  [here, there] = [await company(), await company()];
});

/** A reseller of nordwind that no other test uses, and its admin. */
async function company(): Promise<Company> {
  const tenant = { tenantId: (await adminOf()).tenantId, slug: "nordwind" };
  return asOwner(tenant.tenantId, async (db) => {
    const id = await putReseller(db, { tenantId: tenant.tenantId, slug: `r-${newId().slice(-12)}` });
    return { id, admin: await putPerson(db, tenant, { side: "reseller", resellerId: id, roles: ["admin"] }) };
  });
}

/** Somebody new with a session who works for both companies. */
async function worker(roles = ["sales"]) {
  const [{ id: userId }, { tenantId }] = [await someone(), here.admin];
  const [own, other] = await withScope("auth", { tenant_id: tenantId }, async (tx) => [
    await join(tx, { tenantId, userId, roles }, here.id),
    await join(tx, { tenantId, userId, roles: ["sales"] }, there.id),
  ]);
  return { userId, here: own ?? "", elsewhere: other ?? "", tenantId, ...(await session(userId)) };
}

async function join(tx: Tx, of: { tenantId: string; userId: string; roles: string[] }, resellerId: string) {
  const id = newId();
  const email = `${id}@access-test.example`;
  return insertMembership(tx, { ...of, id, side: "reseller", resellerId, name: "Wanda", email });
}

type Worker = Awaited<ReturnType<typeof worker>>;

const byAdmin = async (work: Parameters<typeof changing>[1]) => outcomeOf(changing(here.admin, work));

/** Whether the session acts in a company. */
async function acts({ hash, tenantId }: Pick<Worker, "hash" | "tenantId">, membership: string) {
  await chooseMembership(hash, membership, tenantId);
  const { rows } = await withScope("auth", {}, (tx) =>
    tx.execute<{ actor: Actor | null }>(sql`select kontor_actor(${hash}, 'nordwind', 'reseller') as actor`),
  );
  return rows[0]?.actor?.membershipId === membership;
}

async function workspace({ hash }: Pick<Worker, "hash">, membership: string) {
  const { rows } = await withScope("auth", {}, (tx) =>
    tx.execute<{ list: Workspace[] }>(sql`select kontor_workspaces(${hash}) as list`),
  );
  return rows[0]?.list.find(({ membershipId }) => membershipId === membership);
}

const lock = (id: string) => byAdmin((scope) => lockMember(scope, { id, reason: "Lost phone" }));
const unlock = (id: string) => byAdmin((scope) => unlockMember(scope, { id }));

const audited = async (id: string) => {
  const actor = here.admin;
  const entries = await changing(actor, ({ tx }) =>
    tx
      .select({
        action: auditEntries.action,
        reason: auditEntries.reason,
        address: auditEntries.address,
        userAgent: auditEntries.userAgent,
      })
      .from(auditEntries)
      .where(and(eq(auditEntries.tenantId, actor.tenantId), eq(auditEntries.recordId, id)))
      .orderBy(auditEntries.id),
  );
  return entries;
};

describe("a member whose sessions are ended", () => {
  it("signs in again for this company, and works on elsewhere", async () => {
    const wanda = await worker();
    expect([await acts(wanda, wanda.here), await acts(wanda, wanda.elsewhere)]).toEqual([true, true]);
    expect(await byAdmin((scope) => endMemberSessions(scope, { id: wanda.here }))).toBe("done");
    expect([await acts(wanda, wanda.here), await acts(wanda, wanda.elsewhere)]).toEqual([false, true]);
    expect(await workspace(wanda, wanda.here)).toMatchObject({ expired: true, locked: null });
    expect(await workspace(wanda, wanda.elsewhere)).toMatchObject({ expired: false });
    const { hash } = await session(wanda.userId);
    expect(await acts({ ...wanda, hash }, wanda.here)).toBe(true);
    expect(await audited(wanda.here)).toMatchObject([{ action: "member-sessions-ended" }]);
  });
});

describe("a locked member", () => {
  it("has no access here at once, nor by a new sign-in, and is told by whom and why; elsewhere it works on", async () => {
    const wanda = await worker();
    expect(await lock(wanda.here)).toBe("done");
    const again = { ...wanda, ...(await session(wanda.userId)) };
    for (const each of [wanda, again]) {
      expect([await acts(each, wanda.here), await acts(each, wanda.elsewhere)]).toEqual([false, true]);
      expect(await workspace(each, wanda.here)).toMatchObject({
        locked: { byName: here.admin.userName, reason: "Lost phone" },
      });
      expect(await workspace(each, wanda.elsewhere)).toMatchObject({ locked: null });
    }
  });

  it("works again once unlocked, after a new sign-in", async () => {
    const wanda = await worker();
    await lock(wanda.here);
    expect(await lock(wanda.here)).toBe("memberLocked");
    expect(await unlock(wanda.here)).toBe("done");
    expect(await unlock(wanda.here)).toBe("memberNotLocked");
    expect(await acts(wanda, wanda.here)).toBe(false);
    const { hash } = await session(wanda.userId);
    expect(await acts({ ...wanda, hash }, wanda.here)).toBe(true);
    expect(await audited(wanda.here)).toMatchObject([
      { action: "member-locked", reason: "Lost phone" },
      { action: "member-unlocked" },
    ]);
  });

  it("leaves no invitation behind", async () => {
    const wanda = await worker(["admin"]);
    const actor = { ...here.admin, userId: wanda.userId, membershipId: wanda.here };
    const email = `${newId()}@access-test.example`;
    await changing(actor, (scope) => inviteMember(scope, { email, roles: ["sales"], assignedOnly: false }));
    await lock(wanda.here);
    const [sent] = await changing(actor, ({ tx }) =>
      tx.select({ revokedAt: invitations.revokedAt }).from(invitations).where(eq(invitations.email, email)),
    );
    expect(sent?.revokedAt).toBeInstanceOf(Date);
  });
});

it("is noted with where the admin did it from", async () => {
  const wanda = await worker();
  const origin = { address: "203.0.113.9", userAgent: "Firefox", request: "abcde-12345" };
  const fromThere = (work: Parameters<typeof changing>[1]) => changing({ ...here.admin, origin }, work);
  await fromThere((scope) => lockMember(scope, { id: wanda.here, reason: "Test" }));
  await fromThere((scope) => unlockMember(scope, { id: wanda.here }));
  await fromThere((scope) => endMemberSessions(scope, { id: wanda.here }));
  const actions = ["member-locked", "member-unlocked", "member-sessions-ended"];
  const { address, userAgent } = origin;
  expect(await audited(wanda.here)).toMatchObject(actions.map((action) => ({ action, address, userAgent })));
});

describe("locking", () => {
  it("is refused for oneself and for the last admin who may sign in", async () => {
    const actor = here.admin;
    expect(await lock(actor.membershipId)).toBe("lockSelf");
    const wanda = await worker(["admin"]);
    const asWanda = <T>(work: Parameters<typeof changing<T>>[1]) =>
      outcomeOf(changing({ ...actor, membershipId: wanda.here }, work));
    const lockAdmin = () => asWanda((scope) => lockMember(scope, { id: actor.membershipId, reason: "Test" }));
    await lock(wanda.here);
    expect(await lockAdmin()).toBe("lastAdmin");
    const demotion = { id: actor.membershipId, roles: ["sales"], assignedOnly: false };
    const { version } = await changing(actor, (scope) => getMember(scope, actor.membershipId));
    expect(await byAdmin((scope) => changeMember(scope, { ...demotion, version }))).toBe("lastAdmin");
    await unlock(wanda.here);
    expect(await lockAdmin()).toBe("done");
    await asWanda((scope) => unlockMember(scope, { id: actor.membershipId }));
    await lock(wanda.here);
  });

  it("reaches nobody of another company", async () => {
    const wanda = await worker();
    expect(await lock(wanda.elsewhere)).toBe("notFound");
    expect(await byAdmin((scope) => endMemberSessions(scope, { id: wanda.elsewhere }))).toBe("notFound");
    expect(await acts(wanda, wanda.elsewhere)).toBe(true);
    const theirs = changing(there.admin, (scope) =>
      lockMember(scope, { id: wanda.elsewhere, reason: "Test" }),
    );
    expect(await outcomeOf(theirs)).toBe("done");
  });
});
