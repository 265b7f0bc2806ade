import { embeddedUrl } from "@/db/embedded";
import { launchEnv } from "@/lib/base/env";
import { StartError } from "@/lib/base/start-error";
import { type Opened, openDatabase, readSecret } from "./database";
import type { Program } from "./program";

/** A database that already runs is used as it is; otherwise the embedded one runs as long as the command. */
export async function openRunning(program: Program): Promise<Opened> {
  const { DATABASE_URL, KONTOR_DATA } = launchEnv();
  const running = DATABASE_URL ? undefined : embeddedUrl(KONTOR_DATA);
  return running ? { ownerUrl: running, secret: readSecret() } : openDatabase(program);
}

/** Where the database is that somebody else has opened: DATABASE_URL if set, else the embedded one; throws StartError where that does not run. */
export function runningUrl(): string {
  const { DATABASE_URL, KONTOR_DATA } = launchEnv();
  const url = DATABASE_URL ?? embeddedUrl(KONTOR_DATA);
  if (url) return url;
  throw new StartError("The embedded database does not run: start it with npm run up, or set DATABASE_URL");
}
