import type { Client } from "pg";

/** Does the work in one transaction of this connection: all of it or nothing. */
export async function inTransaction<T>(client: Client, work: () => Promise<T>): Promise<T> {
  await client.query("begin");
  try {
    const done = await work();
    await client.query("commit");
    return done;
  } catch (error) {
    // Where even that fails, the connection is lost, and the transaction with it.
    await client.query("rollback").catch(() => {});
    throw error;
  }
}
