import pg from "pg";
import { roleConnection } from "@/db/roles";
import { isLoopback, isPrivate, launchEnv } from "@/lib/base/env";
import { StartError } from "@/lib/base/start-error";
import type { Served } from "./database";
import { bold, red } from "./steps";

/** Whether the database holds people whose passwords everybody knows; throws StartError where it is not migrated. */
export async function holdsDemo({ url, secret }: Served): Promise<boolean> {
  const { KONTOR_SECRET_FORMER } = launchEnv();
  const secrets = KONTOR_SECRET_FORMER ? [secret, KONTOR_SECRET_FORMER] : [secret];
  const client = new pg.Client(roleConnection(url, secrets, "auth"));
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ known: boolean }>("select kontor_has_demo() as known");
    return rows[0]?.known === true;
  } catch (error) {
    // No such function, or a runtime role that is not there or has another password.
    if (!["42883", "28P01", "28000"].includes((error as { code?: string }).code ?? "")) throw error;
    throw new StartError("The database is not prepared for this version: run npm run db:migrate");
  } finally {
    await client.end().catch(() => {});
  }
}

/** Refuses to go on with the demo's accounts where the demo is not wanted; warns where it is, and others may reach it. */
export async function guardDemo(served: Served): Promise<void> {
  const settings = launchEnv();
  if (settings.KONTOR_DEMO) {
    if (!isPrivate(settings) || !isLoopback(hostOf(settings) ?? "")) console.warn(warning);
  } else if (await holdsDemo(served)) throw new StartError(refusal);
}

const warning = `${red(bold("Warning: this is the demo, and others may reach it."))} Everybody knows the passwords of its accounts. For real work set KONTOR_DEMO=0.`;

const refusal =
  "This database holds the demo, and everybody knows the passwords of its accounts: take it out with npm run demo:remove, empty the whole database with npm run db:reset, or keep it with KONTOR_DEMO=1";

type HostSettings = Parameters<typeof isPrivate>[0] & { HOST?: string; KONTOR_DEMO: boolean };

/** Where the server listens: HOST if set; with the demo on this machine's own installation, this machine alone; else every address. */
export function hostOf(settings: HostSettings): string | undefined {
  if (settings.HOST) return settings.HOST;
  if (!settings.KONTOR_DEMO || !isPrivate(settings)) return;
  return new URL(settings.KONTOR_URL).hostname === "[::1]" ? "::1" : "127.0.0.1";
}
