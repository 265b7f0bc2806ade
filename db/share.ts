import type { PoolClient } from "pg";
import type { LoginRole } from "./access/shapes";
import { pool } from "./client";
import { withoutInput } from "./fault";

type Share = { taken: number; waiting: (() => void)[] };

const shares = new Map<string, Share>();

/**
 * A connection of the pool for one tenant, which never has all of them at a time: however slow its queries are, others
 * get one. What belongs to no tenant may have any. Throws a DatabaseFault where none is free in time.
 */
export async function connectFor(role: LoginRole, tenantId: string | null | undefined): Promise<PoolClient> {
  if (!tenantId) return pool(role).connect();
  const { max, connectionTimeoutMillis = 0 } = pool(role).options;
  const name = `${role} ${tenantId}`;
  await take(name, shareOf(max), connectionTimeoutMillis);
  try {
    const client = await pool(role).connect();
    const release = client.release.bind(client);
    client.release = (broken) => {
      client.release = release;
      giveBack(name);
      release(broken);
    };
    return client;
  } catch (error) {
    giveBack(name);
    throw error;
  }
}

/** How many connections of a pool one tenant may use at a time: all but a fifth, and at least one less than all where there are two. */
export const shareOf = (max: number): number => Math.max(1, Math.min(max - 1, Math.ceil(max * 0.8)));

function take(name: string, most: number, patience: number): Promise<void> {
  const share = shares.get(name) ?? { taken: 0, waiting: [] };
  shares.set(name, share);
  if (share.taken < most) {
    share.taken += 1;
    return Promise.resolve();
  }
  return new Promise((resolve, reject) => {
    const go = () => {
      clearTimeout(late);
      resolve();
    };
    const late = setTimeout(() => {
      share.waiting.splice(share.waiting.indexOf(go), 1);
      reject(
        withoutInput(
          Object.assign(new Error("no connection of the tenant's share was free"), { code: "53300" }),
        ),
      );
    }, patience);
    share.waiting.push(go);
  });
}

/** Hands the place on to whoever of this tenant waits longest. */
function giveBack(name: string) {
  const share = shares.get(name);
  if (!share) return;
  const next = share.waiting.shift();
  if (next) return next();
  share.taken -= 1;
  if (share.taken === 0) shares.delete(name);
}
