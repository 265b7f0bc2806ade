import { eq, type SQL, sql } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { closePools } from "@/db/client";
import { invitations } from "@/db/schema";
import { getOwnCompany } from "@/lib/customers/own/queries";
import { endSessions, invite, lock, remove, revoke, unlock } from "@/lib/customers/test/attempts";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { asOwner } from "@/test/world/acting";
import { putDirect, putUser } from "@/test/world/companies";
import { openWorld, type World } from "@/test/world/world";
import { listOwnUsers } from "./queries";

vi.mock("@/lib/jobs/queue", () => ({ enqueue: vi.fn() }));
afterAll(closePools);

let here: World;
let there: World;
beforeEach(async () => {
  [here, there] = [await openWorld(), await openWorld()];
});

describe("an admin of a customer", () => {
  it("sees the people of its own company alone, whoever sells to it", async () => {
    const direct = await putDirect(here);
    for (const { customerId, buyer } of [here.alpha, here.beta, direct]) {
      const seen = await withPermission(buyer, "team:read", listOwnUsers);
      expect(seen.customerId).toBe(customerId);
      expect(seen.users.members.map(({ id }) => id)).toEqual([buyer.membershipId]);
      const { company } = await withPermission(buyer, "customer:read", getOwnCompany);
      expect(company.id).toBe(customerId);
    }
  });

  it("does not lock itself, and ends its own sessions as everybody may", async () => {
    const { buyer, customerId } = here.alpha;
    const other = await putUser(buyer, "admin");
    expect(await lock(buyer, customerId, buyer.membershipId)).toBe("lockSelf");
    expect(await endSessions(buyer, customerId, buyer.membershipId)).toBe("done");
    expect(await lock(other, customerId, buyer.membershipId)).toBe("done");
  });

  it("leaves only while another admin stays who is not locked", async () => {
    const { buyer, customerId } = here.alpha;
    const leave = () => remove(buyer, customerId, buyer.membershipId);
    expect(await leave()).toBe("lastAdmin");
    const { membershipId } = await putUser(buyer, "admin");
    await lock(buyer, customerId, membershipId);
    expect(await leave()).toBe("lastAdmin");
    await unlock(buyer, customerId, membershipId);
    expect(await leave()).toBe("done");
  });

  it("takes the invitations of a colleague along who is locked or removed, and no others", async () => {
    const { buyer, customerId, sales } = here.alpha;
    await invite(sales, customerId, "first@muster.example");
    for (const end of [lock, remove]) {
      const colleague = await putUser(buyer, "admin");
      expect(await invite(colleague, customerId, "second@muster.example")).toBe("done");
      expect(await end(buyer, customerId, colleague.membershipId)).toBe("done");
      const { users } = await withPermission(buyer, "team:read", listOwnUsers);
      expect(users.invitations.map(({ email }) => email)).toEqual(["first@muster.example"]);
    }
  });
});

it("an ordinary user of a customer neither sees nor changes its people", async () => {
  const { buyer, customerId } = here.alpha;
  const user = await putUser(buyer, "user");
  const { membershipId: id } = await putUser(buyer, "user");
  const { invitation } = await invited(buyer);
  const everything = [
    (actor: Actor) => invite(actor, customerId, "other@muster.example"),
    (actor: Actor) => revoke(actor, customerId, invitation),
    ...[endSessions, lock, unlock, remove].map((each) => (actor: Actor) => each(actor, customerId, id)),
  ];
  await expect(withPermission(user, "team:read", listOwnUsers)).rejects.toMatchObject({ code: "FORBIDDEN" });
  for (const attempt of everything) {
    expect(await attempt(user)).toBe("forbidden");
    expect(await attempt(buyer)).toBe("done");
  }
});

describe("the customer's role in the database", () => {
  const run = async (actor: Actor, statement: SQL) => {
    const { rowCount } = await withPermission(actor, "team:change", ({ tx }) => tx.execute(statement));
    return rowCount;
  };
  const refused = { code: "42501" };

  it("changes the way in of its own company's people alone, and never what they may do", async () => {
    const { buyer } = here.alpha;
    const close = (id: string) => sql`update memberships set closed_at = now() where id = ${id}`;
    const strangers = [here.beta.buyer, here.alpha.sales, here.provider, there.alpha.buyer];
    for (const { membershipId } of strangers) expect(await run(buyer, close(membershipId))).toBe(0);
    const { membershipId } = await putUser(buyer, "user");
    for (const set of [
      sql`roles = '{admin}'`,
      sql`customer_id = ${here.beta.customerId}`,
      sql`side = 'reseller'`,
      sql`user_id = ${buyer.userId}`,
      sql`email = 'x@muster.example'`,
    ])
      await expect(run(buyer, sql`update memberships set ${set}`), String(set)).rejects.toMatchObject(
        refused,
      );
    expect(await run(buyer, close(membershipId))).toBe(1);
  });

  it("invites into its own company alone, and reads no link", async () => {
    const { buyer } = here.alpha;
    const { invitation } = await invited(here.beta.buyer);
    const void_ = (id: string) => sql`update invitations set revoked_at = now() where id = ${id}`;
    expect(await run(buyer, void_(invitation))).toBe(0);
    expect(await run(here.beta.buyer, void_(invitation))).toBe(1);
    await expect(run(buyer, sql`select token_hash from invitations`)).rejects.toMatchObject(refused);
    await expect(run(buyer, sql`update invitations set roles = '{}'`)).rejects.toMatchObject(refused);
    const { customerId, resellerId } = here.alpha;
    const put = (side: string, reseller: string, customer: string | null) =>
      run(
        buyer,
        sql`insert into invitations (tenant_id, id, side, reseller_id, customer_id, email, roles, token_hash, invited_by, invited_by_name, expires_at)
          values (${here.tenantId}, gen_random_uuid(), ${side}, ${reseller}, ${customer}, 'x@muster.example', '{admin}',
            sha256(gen_random_uuid()::text::bytea), gen_random_uuid(), 'Muster', now())`,
      );
    await expect(put("customer", resellerId, here.beta.customerId)).rejects.toMatchObject(refused);
    await expect(put("customer", here.beta.resellerId, customerId)).rejects.toMatchObject(refused);
    await expect(put("reseller", resellerId, customerId)).rejects.toMatchObject(refused);
    await expect(put("reseller", resellerId, null)).rejects.toMatchObject(refused);
    expect(await put("customer", resellerId, customerId)).toBe(1);
  });
});

/** An open invitation into a customer by its admin. */
async function invited(buyer: Actor) {
  await invite(buyer, buyer.customerId ?? "", "open@muster.example");
  const [row] = await asOwner(buyer.tenantId, (db) =>
    db
      .select({ id: invitations.id })
      .from(invitations)
      .where(eq(invitations.customerId, buyer.customerId ?? "")),
  );
  return { invitation: row?.id ?? "" };
}
