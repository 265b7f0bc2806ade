import { createHash, randomBytes } from "node:crypto";
import { drizzle } from "drizzle-orm/node-postgres";
import { Client } from "pg";
import { roleUrl } from "./roles";
import { tokens } from "./schema";

/** A one-time token, valid for 24 hours, that opens /setup; null when a provider already exists. */
export async function createSetupToken(databaseUrl: string, secret: string): Promise<string | null> {
  const client = new Client({ connectionString: roleUrl(databaseUrl, secret, "auth") });
  await client.connect();
  try {
    const { rows } = await client.query("select kontor_has_tenant() as known");
    if (rows[0]?.known) return null;
    const token = randomBytes(32).toString("base64url");
    await drizzle(client, { casing: "snake_case" })
      .insert(tokens)
      .values({
        purpose: "setup",
        tokenHash: createHash("sha256").update(token).digest(),
        expiresAt: new Date(Date.now() + 24 * 3_600_000),
      });
    return token;
  } finally {
    await client.end();
  }
}
