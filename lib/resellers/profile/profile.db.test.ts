import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { auditEntries, resellers } from "@/db/schema";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { findFile, removeFile } from "@/lib/files/store";
import { drawLogo } from "@/lib/logo/picture";
import { asOwner, outcomeOf } from "@/test/world/acting";
import { openWorld, type World } from "@/test/world/world";
import { replaceOwnLogo, saveOwnProfile } from "./commands";
import { getOwnProfile } from "./queries";
import { resellerProfile } from "./schema";

let here: World;
let there: World;

beforeAll(async () => {
  here = await openWorld();
  there = await openWorld();
});
afterAll(closePools);

const adminOf = (actor: Actor): Actor => ({ ...actor, roles: ["admin"] });
const read = (actor: Actor) => withPermission(adminOf(actor), "reseller:edit", getOwnProfile);
const save = (actor: Actor, version: number, more: object = {}) =>
  withPermission(actor, "reseller:edit", (scope) =>
    saveOwnProfile(
      scope,
      resellerProfile.parse({
        version: String(version),
        email: "hallo@systemhaus.example",
        vatNumber: "de 123 456 788",
        country: "DE",
        about: "Ihr Systemhaus",
        imprint: "Systemhaus GmbH",
        brandColour: "#AA2200",
        ...more,
      }),
    ),
  );
const logo = async () =>
  new File(
    [
      Uint8Array.from(
        await sharp({ create: { width: 8, height: 8, channels: 3, background: "#a20" } })
          .png()
          .toBuffer(),
      ),
    ],
    "logo.png",
  );

describe("a reseller's own profile", () => {
  it("is saved by its admin, audited, and counts the versions", async () => {
    const { alpha, beta, tenantId } = here;
    const { version } = await read(alpha.sales);
    await save(adminOf(alpha.sales), version);
    expect(await read(alpha.sales)).toMatchObject({
      about: "Ihr Systemhaus",
      vatNumber: "DE123456788",
      brandColour: "#aa2200",
      version: version + 1,
    });
    expect(await outcomeOf(save(adminOf(alpha.sales), version))).toBe("edited");
    for (const other of [beta, there.alpha, there.beta])
      expect(await read(other.sales)).toMatchObject({ about: null, version: 1 });
    const entries = await asOwner(tenantId, (db) =>
      db.select().from(auditEntries).where(eq(auditEntries.recordId, alpha.resellerId)),
    );
    expect(entries.map(({ action, actorSide }) => [action, actorSide])).toEqual([
      ["reseller-changed", "reseller"],
    ]);
  });

  it("is not saved by its sales people, nor by a customer of it", async () => {
    const { sales, buyer } = here.beta;
    for (const actor of [sales, { ...sales, roles: ["assistant"] }, adminOf(buyer)])
      expect(await outcomeOf(save(actor, 1))).toBe("forbidden");
    expect(await outcomeOf(save(adminOf(sales), 1))).toBe("done");
  });

  it("takes a logo, as a picture of its own", async () => {
    const actor = adminOf(here.alpha.sales);
    const png = await drawLogo({ logo: await logo() });
    await withPermission(actor, "reseller:edit", (scope) => replaceOwnLogo(scope, png));
    const { logoKey } = await read(actor);
    expect(logoKey).toContain(here.alpha.resellerId);
    expect(await findFile(logoKey ?? "")).toBeDefined();
    expect((await read(here.beta.sales)).logoKey).toBeNull();
    await removeFile(logoKey ?? "");
    const text = { logo: new File(["<svg/>"], `${randomUUID()}.png`) };
    expect(await outcomeOf(drawLogo(text))).toBe("imageUnreadable");
  });
});

describe("the reseller's role in the database", () => {
  const change = (values: Partial<typeof resellers.$inferInsert>, id: string) =>
    withPermission(adminOf(here.alpha.sales), "reseller:edit", async ({ tx }) => {
      const changed = await tx
        .update(resellers)
        .set(values)
        .where(eq(resellers.id, id))
        .returning({ id: resellers.id });
      return changed.length;
    });

  it("changes its own row alone", async () => {
    expect(await change({ about: "x" }, here.alpha.resellerId)).toBe(1);
    expect(await change({ about: "x" }, here.beta.resellerId)).toBe(0);
    expect(await change({ about: "x" }, there.alpha.resellerId)).toBe(0);
  });

  it.each<Partial<typeof resellers.$inferInsert>>([
    { state: "active" },
    { portfolioId: null },
    { salesBlocked: false },
    { signInBlocked: false },
    { storefrontOpen: true },
    { model: "agency" },
    { name: "x" },
    { slug: "x" },
  ])("cannot write %o", async (values) => {
    await expect(change(values, here.alpha.resellerId)).rejects.toMatchObject({ code: "42501" });
  });
});
