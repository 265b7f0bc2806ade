import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePools, pool } from "@/db/client";
import { newId } from "@/db/columns";
import { auditEntries, enquiries } from "@/db/schema";
import { withScope } from "@/db/scope";
import type { World } from "@/test/world/world";
import { openStorefronts } from "./test/asked";

let here: World;
let there: World;

beforeAll(async () => {
  [here, there] = await openStorefronts();
});
afterAll(closePools);

describe("the public role in the database", () => {
  const row = (resellerId: string | null) => ({
    tenantId: here.tenantId,
    resellerId,
    name: "Erika",
    email: "erika@beispiel.example",
    company: "Raw",
    locale: "de",
    idempotencyKey: newId(),
  });
  const write = (settings: { reseller?: string }, values: typeof enquiries.$inferInsert) =>
    withScope("public", { tenant_id: here.tenantId, reseller_id: settings.reseller }, (tx) =>
      tx.insert(enquiries).values(values),
    ).then(
      () => "written",
      (error) => (error as { code?: string }).code,
    );

  it("writes for its own place alone, and only new ones", async () => {
    const { alpha, beta } = here;
    const own = { reseller: alpha.resellerId };
    expect(await write(own, row(alpha.resellerId))).toBe("written");
    expect(await write({}, row(null))).toBe("written");
    expect(await write(own, row(beta.resellerId))).toBe("42501");
    expect(await write(own, row(null))).toBe("42501");
    expect(await write({}, row(alpha.resellerId))).toBe("42501");
    expect(await write(own, { ...row(alpha.resellerId), tenantId: there.tenantId })).toBe("42501");
    expect(await write(own, { ...row(alpha.resellerId), state: "closed" })).toBe("42501");
    expect(await write(own, { ...row(alpha.resellerId), customerId: alpha.customerId })).toBe("42501");
  });

  it.each(["select id from enquiries", "update enquiries set state = 'closed'", "delete from enquiries"])(
    "cannot %s",
    async (statement) => {
      await expect(pool("public").query(statement)).rejects.toMatchObject({ code: "42501" });
    },
  );

  it("notes in the history that an enquiry came, and nothing else", async () => {
    const { alpha, tenantId } = here;
    const note = (more: Partial<typeof auditEntries.$inferInsert>) =>
      withScope("public", { tenant_id: tenantId, reseller_id: alpha.resellerId }, (tx) =>
        tx.insert(auditEntries).values({
          tenantId,
          actorName: "Erika",
          actorSide: "public",
          action: "enquiry-received",
          recordKind: "enquiry",
          recordId: newId(),
          recordLabel: "Raw",
          resellerId: alpha.resellerId,
          ...more,
        }),
      ).then(
        () => "written",
        (error) => (error as { code?: string }).code,
      );
    expect(await note({})).toBe("written");
    expect(await note({ action: "order-placed" })).toBe("42501");
    expect(await note({ actorSide: "provider" })).toBe("42501");
    expect(await note({ resellerId: here.beta.resellerId })).toBe("42501");
    expect(await note({ customerId: alpha.customerId })).toBe("42501");
  });
});
