import { embeddedUrl } from "@/db/embedded";
import { launchEnv } from "@/lib/base/env";
import { type Opened, openDatabase, readSecret } from "./database";
import type { Program } from "./program";

/** A database that already runs is used as it is; otherwise the embedded one runs as long as the command. */
export async function openRunning(program: Program): Promise<Opened> {
  const { DATABASE_URL, KONTOR_DATA } = launchEnv();
  const running = DATABASE_URL ? undefined : embeddedUrl(KONTOR_DATA);
  return running ? { ownerUrl: running, secret: readSecret() } : openDatabase(program);
}
