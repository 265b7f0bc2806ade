import { Client, DatabaseError } from "pg";
import { roleConnection } from "@/db/roles";
import { env, secrets } from "@/lib/base/env";

/** How long the database may take to say anything, in milliseconds. */
const PATIENCE = 1000;

let asked: Promise<boolean> | undefined;

/** Whether the database says anything now, be it that it has no room; by a connection of its own, which all who ask meanwhile share. */
export function databaseAnswers(): Promise<boolean> {
  asked ??= ask().finally(() => {
    asked = undefined;
  });
  return asked;
}

async function ask(): Promise<boolean> {
  const client = new Client({
    ...roleConnection(env().DATABASE_URL, secrets(), "auth"),
    connectionTimeoutMillis: PATIENCE,
    query_timeout: PATIENCE,
    application_name: "kontor probe",
  });
  client.on("error", () => {});
  try {
    await client.connect();
    await client.query("select 1");
    return true;
  } catch (error) {
    return error instanceof DatabaseError;
  } finally {
    void client.end().catch(() => {});
  }
}
