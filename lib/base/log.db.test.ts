import { inspect } from "node:util";
import { sql } from "drizzle-orm";
import { Client } from "pg";
import { afterAll, describe, expect, it } from "vitest";
import { closePools, pool } from "@/db/client";
import { withScope } from "@/db/scope";
import { env } from "./env";
import { describeError } from "./log";

afterAll(closePools);

/** What somebody typed, as a statement's parameter. */
const typed = "Anna Geheim, Tel. 0451-12345";

const thrownBy = async (work: () => Promise<unknown>): Promise<Error> => {
  try {
    await work();
  } catch (error) {
    return error as Error;
  }
  throw new Error("the statement succeeded");
};

const ways: [string, () => Promise<unknown>][] = [
  ["the query builder", () => withScope("auth", {}, (tx) => tx.execute(sql`select ${typed}::int`))],
  ["a statement by itself", () => pool("auth").query("select $1::int", [typed])],
  [
    "a connection of one's own",
    async () => {
      const client = await pool("auth").connect();
      try {
        await client.query("select $1::int", [typed]);
      } finally {
        client.release();
      }
    },
  ],
];

describe("what PostgreSQL says of a failed statement", () => {
  it("holds what was typed, where it comes as it is", async () => {
    const client = new Client({ connectionString: env().DATABASE_URL });
    await client.connect();
    const error = await thrownBy(() => client.query("select $1::int", [typed]));
    await client.end();
    expect(inspect(error)).toContain("Geheim");
    expect(describeError(error)).toMatchObject({ error: "database", code: "22P02" });
    expect(JSON.stringify(describeError(error))).not.toContain("Geheim");
  });

  it.each(ways)("leaves %s without it, whoever prints the error", async (_, way) => {
    const error = await thrownBy(way);
    expect(inspect(error, { depth: 10, showHidden: true })).not.toContain("Geheim");
    expect(JSON.stringify(describeError(error))).not.toContain("Geheim");
    expect(describeError(error)).toMatchObject({ error: "database", code: "22P02" });
  });
});
