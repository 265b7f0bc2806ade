import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startEmbedded } from "@/db/embedded";
import { seedLarge } from "@/db/seed/large";
import type { Sizes } from "@/db/seed/large/sizes";
import { readSecret } from "@/scripts/database";
import { migrateDatabase } from "@/scripts/prepare";
import type { Program } from "@/scripts/program";
import { step } from "@/scripts/steps";
import { inBulk } from "./bulk";
import { hashOf } from "./hash";
import { makeTables } from "./tables";

const sources = () => [
  ...globSync("db/migrations/*.sql"),
  ...globSync("db/seed/large/**/*.ts"),
  "db/seed/large.ts",
  "bench/tables.ts",
];

/** Opens the benchmark's own PostgreSQL with the tenants in it; they are made once and kept in `dir`. */
export async function openCluster(program: Program, dir: string, tenants: Sizes[]) {
  const note = join(dir, "data-hash");
  const hash = hashOf(sources(), tenants);
  if (!existsSync(note) || readFileSync(note, "utf8") !== hash) {
    rmSync(dir, { recursive: true, force: true });
    await fill(program, dir, tenants);
    writeFileSync(note, hash);
  }
  const database = await startEmbedded({ dir });
  program.atEnd(database.stop);
  const opened = { ownerUrl: database.ownerUrl, secret: readSecret() };
  await migrateDatabase(opened);
  return opened;
}

/** Without fsync, since a power cut only means to begin again. */
async function fill(program: Program, dir: string, tenants: Sizes[]) {
  const database = await startEmbedded({ dir, temporary: true });
  program.atEnd(database.stop);
  await migrateDatabase({ ownerUrl: database.ownerUrl, secret: readSecret() });
  await inBulk(database.ownerUrl, async () => {
    for (const sizes of tenants)
      await step(sizes.tenant, (progress) => seedLarge(database.ownerUrl, sizes, progress).then(() => {}));
  });
  await step("tables", () =>
    makeTables(
      database.ownerUrl,
      tenants.map(({ tenant }) => tenant),
    ),
  );
  await database.stop();
}
