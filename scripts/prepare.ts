import type { KeepDrawing } from "@/db/seed/item-pictures";
import type { Opened } from "./database";
import { step } from "./steps";

/** Brings the database to the newest schema. */
export function migrateDatabase({ ownerUrl, secret }: Opened) {
  return step("migrate", async () => {
    const { migrate } = await import("@/lib/database/migrate");
    await migrate(ownerUrl, secret);
  });
}

/** Fills an empty database with the demo, once. */
export function seedDatabase({ ownerUrl }: Opened) {
  return step("demo data", async (progress) => {
    const { seedDemo } = await import("@/db/seed/demo");
    const seeded = await seedDemo(ownerUrl, await drawings());
    progress(seeded ? "put in" : "already there");
  });
}

/** Takes the demo out of the database and its files from the disk; everything else stays. */
export function removeDemoData({ ownerUrl }: Opened) {
  return step("demo data", async (progress) => {
    const { removeDemo } = await import("@/db/seed/removal");
    const { removeFilesOf } = await import("@/lib/tenant/files");
    const { tenants, people, kept, logos } = await removeDemo(ownerUrl);
    for (const { id } of tenants) await removeFilesOf(id, logos);
    const names = tenants.map(({ slug }) => slug).join(" and ");
    progress(tenants.length ? `${names} taken out, with ${people} people` : "there is none");
    for (const email of kept)
      console.log(`${email} also belongs to another tenant and stays, but must set a new password`);
  });
}

/** Keeps the demo's pictures; what several items or tenants show is drawn once. */
async function drawings(): Promise<KeepDrawing> {
  const { default: sharp } = await import("sharp");
  const { draw } = await import("@/lib/catalogue/pictures/drawing");
  const { keepPicture } = await import("@/lib/catalogue/pictures/keeping");
  const drawn = new Map<string, ReturnType<typeof draw>>();
  return async (tenantId, svg) => {
    const known = drawn.get(svg) ?? draw(sharp(Buffer.from(svg)));
    drawn.set(svg, known);
    return keepPicture(tenantId, await known);
  };
}
