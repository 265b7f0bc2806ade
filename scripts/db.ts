import { join } from "node:path";
import pg from "pg";
import { launchEnv } from "@/lib/base/env";
import { StartError } from "@/lib/base/start-error";
import { startNode } from "./child";
import type { Opened } from "./database";
import { largeWanted, seedLargeTenant } from "./large";
import { migrateDatabase, removeDemoData, seedDatabase, spreadDatabase } from "./prepare";
import { type Program, run } from "./program";
import { openRunning, runningUrl } from "./running";
import { step } from "./steps";
import { offerSetUp } from "./welcome";

const [verb, ...args] = process.argv.slice(2);

run(async (program) => {
  if (verb === "url") return printUrl();
  if (verb === "generate") return generate(program);
  if (verb === "reset") refuseForeignReset();
  if (verb === "seed") requireDemo();
  const large = verb === "seed" ? largeWanted(args) : undefined;
  const opened = await openRunning(program);
  if (verb === "reset") await dropSchemas(opened);
  await migrateDatabase(opened);
  if (verb === "distribute") await spreadDatabase(opened);
  if (verb === "seed" || (verb === "reset" && launchEnv().KONTOR_DEMO)) await seedDatabase(opened);
  if (large) await seedLargeTenant(opened, large);
  if (verb === "remove-demo") await removeDemoData(opened);
  if (verb === "migrate") await offerSetUp({ url: opened.ownerUrl, secret: opened.secret });
  return 0;
});

function printUrl() {
  console.log(runningUrl());
  return 0;
}

function generate(program: Program) {
  const kit = startNode([join("node_modules", "drizzle-kit", "bin.cjs"), "generate", ...args], {});
  program.atEnd(kit.stop);
  return kit.ended;
}

function refuseForeignReset() {
  const { DATABASE_URL } = launchEnv();
  if (!DATABASE_URL || args.includes("--yes")) return;
  const { host, pathname } = new URL(DATABASE_URL);
  throw new StartError(
    `This deletes everything in ${host}${pathname}: run npm run db:reset -- --yes if you mean it`,
  );
}

function requireDemo() {
  if (launchEnv().KONTOR_DEMO) return;
  throw new StartError(
    "This puts in accounts whose passwords everybody knows: set KONTOR_DEMO=1 if nothing real is in this database",
  );
}

function dropSchemas({ ownerUrl }: Opened) {
  return step("reset", async (progress) => {
    const client = new pg.Client({ connectionString: ownerUrl });
    await client.connect();
    try {
      const { rows } = await client.query<{ name: string }>(
        `select nspname as name from pg_namespace
         where pg_get_userbyid(nspowner) in (current_user, 'pg_database_owner') and nspname !~ '^(pg_|information_schema)'`,
      );
      for (const { name } of rows) await client.query(`drop schema ${client.escapeIdentifier(name)} cascade`);
      await client.query("create schema public");
      progress(`${rows.length} schemas dropped`);
    } finally {
      await client.end();
    }
  });
}
