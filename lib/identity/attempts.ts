import { AppError } from "@/lib/base/errors";
import { networkOf } from "./network";
import {
  attemptsOf,
  clearAttempts,
  countAttempt,
  forgiveAttempt,
  isWithinLimit,
  type Limit,
  secondsToWait,
} from "./throttle";

/** From so many failures of strangers within a day on, one address waits so many seconds between two tries at the account. */
const pauses = [
  [10_000, 6 * 3600],
  [1000, 3600],
  [100, 300],
  [20, 30],
] as const;

/** The seconds between two tries at an account from one address, after so many failures of strangers within a day. */
export const pauseAfter = (failures: number): number => pauses.find(([from]) => failures >= from)?.[1] ?? 0;

type Attempt = { email: string; address: string; device?: string };

/**
 * Counts one attempt to sign in, before the password is looked at; the answer forgives it after a success. A known device
 * is counted by itself alone, so that no stranger can keep its owner out. Anybody else counts per account and address, and
 * slows down with the failures of the whole account; the first try from an address is never put off by those of others.
 * Throws LIMIT.
 */
export async function countSignIn({ email, address, device }: Attempt): Promise<() => Promise<void>> {
  if (device && (await isWithinLimit("sign-in device", `${email} ${device}`))) {
    return () => clearAttempts("sign-in device", `${email} ${device}`);
  }
  const network = networkOf(address);
  const own = `${email} ${network}`;
  await pause(email, own);
  await countAttempt("sign-in account at address", own);
  await countAttempt("sign-in address", network);
  await secondsToWait("sign-in account", email);
  return async () => {
    const clear = (["sign-in account at address", "sign-in pause"] satisfies Limit[]).map((name) =>
      clearAttempts(name, own),
    );
    await Promise.all([
      ...clear,
      forgiveAttempt("sign-in address", network),
      forgiveAttempt("sign-in account", email),
    ]);
  };
}

async function pause(email: string, own: string) {
  const seconds = pauseAfter(await attemptsOf("sign-in account", email));
  const wait = seconds && (await secondsToWait("sign-in pause", own, seconds));
  if (wait) throw new AppError("LIMIT", "signInPaused", inUnits(wait));
}

const inUnits = (seconds: number) => {
  if (seconds < 60) return { unit: "second", count: seconds };
  return seconds < 5400
    ? { unit: "minute", count: Math.ceil(seconds / 60) }
    : { unit: "hour", count: Math.ceil(seconds / 3600) };
};
