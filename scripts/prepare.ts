import type { KeepDrawing } from "@/db/seed/item-pictures";
import { StartError } from "@/lib/base/start-error";
import type { Opened } from "./database";
import { step } from "./steps";

/** Brings the database to the newest schema. */
export function migrateDatabase({ ownerUrl, secret }: Opened) {
  return step("migrate", async () => {
    const { migrate } = await import("@/lib/database/migrate");
    await migrate(ownerUrl, secret);
  });
}

/** Spreads the database over the nodes of its cluster, and tells where each table lies. */
export function spreadDatabase({ ownerUrl }: Opened) {
  return step("distribute", async (progress) => {
    const [{ distributeDatabase }, { NoCluster }] = await Promise.all([
      import("@/lib/database/migrate"),
      import("@/lib/database/distribute"),
    ]);
    const laid = await distributeDatabase(ownerUrl, progress).catch((error) => {
      throw error instanceof NoCluster ? new StartError(error.message) : error;
    });
    progress(laid.length ? `${laid.length} tables` : "all of it was spread already");
    for (const { table, lying, bytes } of laid)
      console.log(`${table.padEnd(26)} ${lying.padEnd(17)} ${Math.ceil(bytes / 1024)} kB`);
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
