import { and, desc, eq, lt, ne, notInArray, sql } from "drizzle-orm";
import { devices } from "@/db/schema";
import { type Tx, withScope } from "@/db/scope";
import { DAY } from "@/lib/base/days";
import type { Origin } from "@/lib/base/origin";
import { portalPath } from "@/lib/base/paths";
import { hashToken, newToken } from "@/lib/base/tokens";
import { enqueue } from "@/lib/jobs/queue";
import { deviceOf } from "./device";
import { isWithinLimit } from "./throttle";

/** Days after which a browser nobody signed in on any more is a stranger's again. */
export const DEVICE_DAYS = 400;
const MOST_DEVICES = 20;

const TOKEN = /^[\w-]{43}$/;

/** The hash of a device's token, if the browser carries one. */
export const deviceHash = ({ device }: Origin): Buffer | undefined =>
  device && TOKEN.test(device) ? hashToken(device) : undefined;

/** Remembers that a person signed in on this browser; gives the token to carry, and whether it is the first beside others. */
export async function rememberDevice(tx: Tx, userId: string, origin: Origin) {
  const carried = deviceHash(origin) && origin.device;
  const { token, tokenHash } = carried ? { token: carried, tokenHash: hashToken(carried) } : newToken();
  const known = await tx
    .select({ tokenHash: devices.tokenHash })
    .from(devices)
    .where(eq(devices.userId, userId))
    .orderBy(desc(devices.lastSeenAt))
    .limit(MOST_DEVICES);
  await tx
    .insert(devices)
    .values({ userId, tokenHash })
    .onConflictDoUpdate({
      target: [devices.userId, devices.tokenHash],
      set: { lastSeenAt: sql`excluded.last_seen_at` },
    });
  const isKnown = known.some((each) => each.tokenHash.equals(tokenHash));
  if (!isKnown && known.length === MOST_DEVICES)
    await forgetOthers(tx, userId, [...known.slice(0, -1).map((each) => each.tokenHash), tokenHash]);
  return { token, isNew: !isKnown && known.length > 0 };
}

const forgetOthers = (tx: Tx, userId: string, keep: Buffer[]) =>
  tx.delete(devices).where(and(eq(devices.userId, userId), notInArray(devices.tokenHash, keep)));

/** Whoever was in with a password that is void now is a stranger from here on, but for the browser that set the new one. */
export const forgetOtherDevices = (tx: Tx, userId: string, origin: Origin) =>
  tx
    .delete(devices)
    .where(and(eq(devices.userId, userId), ne(devices.tokenHash, deviceHash(origin) ?? Buffer.alloc(0))));

/** Tells a person that somebody signed in with their address on a browser they had not used; a few times a day at most. */
export async function tellOfDevice(
  tx: Tx,
  person: { id: string; email: string; name: string; locale: string | null },
  origin: Origin,
): Promise<void> {
  if (!(await isWithinLimit("device mail", person.id))) return;
  const { browser = "none", system = "none" } = deviceOf(origin.userAgent);
  await enqueue(tx, "mail", {
    template: "new-device",
    to: person.email,
    values: { name: person.name, browser, system, address: origin.address },
    path: portalPath("/sessions"),
    locale: person.locale ?? undefined,
  });
}

/** Forgets the browsers on which nobody signed in for long. */
export async function forgetUnusedDevices(): Promise<void> {
  await withScope("auth", {}, (tx) =>
    tx.delete(devices).where(lt(devices.lastSeenAt, new Date(Date.now() - DEVICE_DAYS * DAY))),
  );
}
