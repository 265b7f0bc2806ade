import { eq, sql } from "drizzle-orm";
import { rateLimits, users } from "@/db/schema";
import { atTenant, type Tx, withScope } from "@/db/scope";
import { auditAs } from "@/lib/audit/audit";
import { describeError, log } from "@/lib/base/log";
import type { Origin } from "@/lib/base/origin";
import type { Side } from "@/lib/base/paths";
import { hashToken } from "@/lib/base/tokens";
import type { Actor } from "@/lib/door/actor";
import { findPerson } from "@/lib/door/person";
import { isRefusal, isReported, type SecurityAction } from "./rules";

type Membership = {
  tenantId: string;
  membershipId: string;
  side: Side;
  name: string;
  resellerId: string | null;
  customerId: string | null;
};

export type SecurityEvent = {
  action: SecurityAction;
  from: Origin;
  /** What it concerned, one of a few rights or files, never what was typed. */
  words?: Record<string, string>;
};

/** Notes an event in the workspace where it happened: one line in the log, and an audit entry unless it repeats. Never throws. */
export const noteOfActor = (actor: Actor, event: SecurityEvent): Promise<void> =>
  unharmed(event, () => {
    const { userId, userName: name, tenantId, membershipId, side, resellerId, customerId } = actor;
    const membership = { tenantId, membershipId, side, name, resellerId, customerId };
    const subject = [membershipId, ...Object.values(event.words ?? {})].join(" ");
    return scoped((tx) => keep(tx, userId, event, async () => [membership], subject));
  });

/** As noteOfActor, for what concerns the person everywhere: an entry in each workspace of the person, at most twenty. */
export const noteOfPerson = (userId: string, event: SecurityEvent): Promise<void> =>
  unharmed(event, () => scoped((tx) => noteWith(tx, userId, event)));

/** As noteOfPerson, at the end of the deed's own transaction, on kontor_auth and of no tenant: both stay or neither does. Throws. */
export const noteWith = (tx: Tx, userId: string, event: SecurityEvent): Promise<void> =>
  keep(tx, userId, event, () => membershipsOf(tx, userId));

/** As noteOfPerson, by the address somebody signed in with; an unknown one stands in the log alone, and not even there by name. */
export const noteOfAccount = (email: string, event: SecurityEvent): Promise<void> =>
  unharmed(event, () =>
    scoped(async (tx) => {
      const [known] = await tx.select({ id: users.id }).from(users).where(eq(users.email, email));
      if (known) await noteWith(tx, known.id, event);
      else tell(event);
    }),
  );

/** Notes a post that was refused before anybody asked whose it is, under the person of the session whose token came with it, if any. */
export const noteOfPost = (
  token: string | undefined,
  action: "post-refused" | "upload-refused",
  from: Origin,
): Promise<void> => {
  const event = { action, from, words: action === "upload-refused" ? { right: "too-large" } : undefined };
  return unharmed(event, async () => {
    const person = token ? await findPerson(hashToken(token)) : undefined;
    if (person) await scoped((tx) => noteWith(tx, person.userId, event));
    else tell(event);
  });
};

/** An event that nobody we know stands behind: one line in the log. */
export function tell({ action, from, words }: SecurityEvent, more: object = {}): void {
  const { address, request } = from;
  const level = isRefusal(action) ? "warn" : "info";
  log[level]({ event: action, ...words, ...more, address, request: request ?? undefined }, "security");
}

const scoped = (work: (tx: Tx) => Promise<void>) => withScope("auth", {}, work);

/** Repeats are those of one subject: the person, or what the person was refused or fetched in one workspace. */
async function keep(
  tx: Tx,
  userId: string,
  event: SecurityEvent,
  membershipsToNote: () => Promise<Membership[]>,
  subject = userId,
) {
  const times = await count(tx, `security:${event.action} ${subject}`);
  tell(event, { person: userId, times });
  if (!isReported(event.action, times)) return;
  for (const membership of await membershipsToNote())
    await atTenant(tx, membership.tenantId, () => write(tx, userId, membership, event, times));
}

function write(
  tx: Tx,
  userId: string,
  membership: Membership,
  { action, from, words }: SecurityEvent,
  times: number,
) {
  const { tenantId, membershipId, side, name, resellerId, customerId } = membership;
  const who = { id: userId, name, side: isBySomebody(action) ? ("public" as const) : side, from };
  return auditAs(tx, tenantId, who, {
    action,
    record: { kind: "membership", id: membershipId, label: name },
    resellerId,
    customerId,
    words: { name, ...words },
    times,
  });
}

/** Who typed a wrong password is not known; the entry stands under the person whose account it was. */
const isBySomebody = (action: SecurityAction) =>
  action === "sign-in-failed" || action === "sign-in-throttled";

async function membershipsOf(tx: Tx, userId: string): Promise<Membership[]> {
  const { rows } = await tx.execute<{ memberships: Membership[] }>(
    sql`select kontor_person_places(${userId}) as memberships`,
  );
  return rows[0]?.memberships ?? [];
}

const HOUR = 3_600_000;

/** How often this was counted within the hour, across processes; what a transaction that fails counted is not. */
async function count(tx: Tx, key: string): Promise<number> {
  const { points, expire } = rateLimits;
  const [now, isOver] = [Date.now(), sql`${expire} <= ${Date.now()}`];
  const [counted] = await tx
    .insert(rateLimits)
    .values({ key, points: 1, expire: now + HOUR })
    .onConflictDoUpdate({
      target: rateLimits.key,
      set: {
        points: sql`case when ${isOver} then 1 else ${points} + 1 end`,
        expire: sql`case when ${isOver} then excluded.expire else ${expire} end`,
      },
    })
    .returning({ times: points });
  return counted?.times ?? 1;
}

/** Whoever signs in is not stopped by a log that cannot be written. */
async function unharmed(event: SecurityEvent, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    log.error({ event: event.action, ...describeError(error) }, "security event not kept");
  }
}
