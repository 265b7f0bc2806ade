import type { Opened } from "./database";
import { step } from "./steps";

/** Brings the database to the newest schema. */
export function migrateDatabase({ ownerUrl, secret }: Opened) {
  return step("migrate", async () => {
    const { migrate } = await import("@/db/migrate");
    await migrate(ownerUrl, secret);
  });
}

/** Fills an empty database with the demo, once. */
export function seedDatabase({ ownerUrl, secret }: Opened) {
  return step("demo data", async (progress) => {
    const { seedDemo } = await import("@/db/seed/demo");
    const seeded = await seedDemo(ownerUrl, secret);
    progress(seeded ? "put in" : "already there");
  });
}
