import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { memberships, users } from "@/db/schema";
import { withScope } from "@/db/scope";
import { revokeSessions } from "@/lib/identity/sessions";
import { session } from "@/test/world/accounts";
import { adminOf, asOwner } from "@/test/world/acting";
import { askSession } from "./session";

const email = "admin@alpha-it.example";
let tenantId: string;
let userId: string;
beforeAll(async () => {
  ({ tenantId } = await adminOf("nordwind"));
  const [user] = await withScope("auth", {}, (tx) =>
    tx.select({ id: users.id }).from(users).where(eq(users.email, email)),
  );
  userId = user?.id ?? "";
});
afterAll(closePools);

/** What both say together, held to what each says alone. */
async function both(hash: Buffer, tenant = "nordwind") {
  const together = await askSession.both(hash, tenant, "reseller");
  expect(together).toEqual({
    actor: await askSession.actor(hash, tenant, "reseller"),
    workspaces: await askSession.workspaces(hash),
  });
  return {
    acts: together.actor?.resellerSlug,
    works: together.workspaces.map(({ tenantSlug, locked }) => [tenantSlug, locked?.reason]),
  };
}

describe("the actor and the workspaces in one statement", () => {
  it("are those of the session, in the tenant that is asked for", async () => {
    const { hash } = await session(userId);
    const works = [
      ["lakeside", undefined],
      ["nordwind", undefined],
    ];
    expect(await both(hash)).toEqual({ acts: "alpha-it", works });
    expect(await both(hash, "lakeside")).toEqual({ acts: "gamma-cloud", works });
    expect(await both(hash, "elsewhere")).toEqual({ acts: undefined, works });
    expect(await both(Buffer.from("no such session"))).toEqual({ acts: undefined, works: [] });
  });

  it("end with the session, and hold what became of a membership meanwhile", async () => {
    const { hash } = await session(userId);
    expect((await both(hash)).acts).toBe("alpha-it");
    const lock = (lockedAt: Date | null) =>
      asOwner(tenantId, (db) =>
        db
          .update(memberships)
          .set({ lockedAt, lockedByName: lockedAt && "Kim", lockedReason: lockedAt && "The phone was lost." })
          .where(eq(memberships.userId, userId)),
      );
    await lock(new Date());
    expect(await both(hash)).toEqual({
      acts: undefined,
      works: [
        ["lakeside", undefined],
        ["nordwind", "The phone was lost."],
      ],
    });
    await lock(null);
    expect((await both(hash)).acts).toBe("alpha-it");
    await revokeSessions(userId);
    expect(await both(hash)).toEqual({ acts: undefined, works: [] });
  });
});
