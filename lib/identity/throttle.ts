import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { pool } from "@/db/client";
import { AppError } from "@/lib/base/errors";

const limits = {
  "sign-in account at address": { points: 10, duration: 15 * 60 },
  "sign-in account": { points: 1_000_000, duration: 24 * 60 * 60 },
  "sign-in pause": { points: 1, duration: 30 },
  "sign-in address": { points: 100, duration: 15 * 60 },
  "sign-in device": { points: 20, duration: 15 * 60 },
  "password change": { points: 10, duration: 15 * 60 },
  "reset mail": { points: 1, duration: 5 * 60 },
  "reset stranger": { points: 30, duration: 60 * 60 },
  "device mail": { points: 5, duration: 24 * 60 * 60 },
  "token address": { points: 60, duration: 15 * 60 },
  "invitation sender": { points: 200, duration: 60 * 60 },
  "invitation receiver": { points: 10, duration: 60 * 60 },
  "enquiry address": { points: 20, duration: 60 * 60 },
  "enquiry tenant": { points: 500, duration: 60 * 60 },
  "message writer": { points: 60, duration: 60 * 60 },
  link: { points: 600, duration: 60 * 60 },
  "link sender": { points: 60, duration: 60 * 60 },
  "link receiver": { points: 10, duration: 60 * 60 },
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
  const wait = await secondsToWait(name, key);
  if (wait) throw new AppError("LIMIT", "tooManyAttempts", { minutes: Math.ceil(wait / 60) });
}

/** Counts one attempt and gives the seconds until the next one is free, 0 where this one is; `duration` sets how long it counts. */
export async function secondsToWait(name: Limit, key: string, duration?: number): Promise<number> {
  try {
    await limiter(name).consume(key, 1, duration ? { customDuration: duration } : {});
    return 0;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
  }
}

/** Counts one attempt as countAttempt does, and says whether it was within the limit. */
export const isWithinLimit = async (name: Limit, key: string): Promise<boolean> =>
  (await secondsToWait(name, key)) === 0;

/** How many attempts of a key count at present. */
export const attemptsOf = async (name: Limit, key: string): Promise<number> =>
  (await limiter(name).get(key))?.consumedPoints ?? 0;

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
