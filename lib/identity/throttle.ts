import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { pool } from "@/db/client";
import { AppError } from "../errors";

const limits = {
  "sign-in account": { points: 10, duration: 15 * 60 },
  "sign-in address": { points: 100, duration: 15 * 60 },
  "reset account": { points: 3, duration: 60 * 60 },
  "reset address": { points: 30, duration: 60 * 60 },
  "token address": { points: 60, duration: 15 * 60 },
  "invitation sender": { points: 200, duration: 60 * 60 },
  "invitation receiver": { points: 10, duration: 60 * 60 },
  "enquiry address": { points: 20, duration: 60 * 60 },
  "enquiry tenant": { points: 500, duration: 60 * 60 },
  "enquiry confirmation": { points: 3, duration: 24 * 60 * 60 },
} as const;
export type Limit = keyof typeof limits;

const limiters = new Map<Limit, RateLimiterPostgres>();

function limiter(name: Limit): RateLimiterPostgres {
  const known = limiters.get(name);
  if (known) return known;
  const made = new RateLimiterPostgres({
    storeClient: pool("auth"),
    storeType: "pool",
    tableName: "rate_limits",
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: name,
    ...limits[name],
  });
  limiters.set(name, made);
  return made;
}

/** Counts one attempt, in the database and so across processes; throws LIMIT with the minutes to wait. */
export async function countAttempt(name: Limit, key: string): Promise<void> {
  try {
    await limiter(name).consume(key);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    throw new AppError("LIMIT", "tooManyAttempts", { minutes: Math.ceil(refusal.msBeforeNext / 60_000) });
  }
}

/** Counts one attempt as countAttempt does, and says whether it was within the limit. */
export async function hasRoom(name: Limit, key: string): Promise<boolean> {
  try {
    await countAttempt(name, key);
    return true;
  } catch (refusal) {
    if (!(refusal instanceof AppError)) throw refusal;
    return false;
  }
}

/** Forgets the attempts of which no limit asks any more: they name addresses and people. */
export async function forgetEndedLimits(): Promise<void> {
  await pool("auth").query("delete from rate_limits where expire < $1", [Date.now()]);
}

/** Forgets the attempts of a key, after a success. */
export const clearAttempts = async (name: Limit, key: string): Promise<void> => {
  await limiter(name).delete(key);
};

/** Takes back the count of one attempt that turned out to be honest, so that only failures fill a shared address. */
export const forgiveAttempt = async (name: Limit, key: string): Promise<void> => {
  await limiter(name).reward(key);
};
