import { eq } from "drizzle-orm";
import { RateLimiterPostgres } from "rate-limiter-flexible";
import { pool } from "@/db/client";
import { users } from "@/db/schema";
import { withScope } from "@/db/scope";
import type { Actor } from "../actor";
import { auditAs } from "../audit";
import { findPerson, type Origin } from "../identity/sessions";
import { describeError, log } from "../log";
import type { Side } from "../permissions";
import { hashToken } from "../session-cookie";
import { isRefusal, isTold, type SecurityAction } from "./rules";

type Place = {
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

/** Notes an event at the place where the person works: one line in the log, and an audit entry unless it repeats. Never throws. */
export const noteOfActor = (actor: Actor, event: SecurityEvent): Promise<void> =>
  unharmed(event, async () => {
    const { userId, userName: name, tenantId, membershipId, side, resellerId, customerId } = actor;
    const place = { tenantId, membershipId, side, name, resellerId, customerId };
    const subject = [membershipId, ...Object.values(event.words ?? {})].join(" ");
    await keep(userId, event, async () => [place], subject);
  });

/** As noteOfActor, for what concerns the person everywhere: an entry in each place where the person works, at most twenty. */
export const noteOfPerson = (userId: string, event: SecurityEvent): Promise<void> =>
  unharmed(event, () => keep(userId, event, () => placesOf(userId)));

/** As noteOfPerson, by the address somebody signed in with; an unknown one stands in the log alone, and not even there by name. */
export const noteOfAccount = (email: string, event: SecurityEvent): Promise<void> =>
  unharmed(event, async () => {
    const [known] = await withScope(
      "auth",
      {},
      (tx) => tx.select({ id: users.id }).from(users).where(eq(users.email, email)),
      "read only",
    );
    if (known) await keep(known.id, event, () => placesOf(known.id));
    else tell(event);
  });

/** Notes a post that was refused before anybody asked whose it is, under the person of the session whose token came with it, if any. */
export const noteOfPost = (
  token: string | undefined,
  action: "post-refused" | "upload-refused",
  from: Origin,
): Promise<void> => {
  const event = { action, from, words: action === "upload-refused" ? { right: "too-large" } : undefined };
  return unharmed(event, async () => {
    const person = token ? await findPerson(hashToken(token)) : undefined;
    if (person) await keep(person.userId, event, () => placesOf(person.userId));
    else tell(event);
  });
};

/** An event that nobody we know stands behind: one line in the log. */
export function tell({ action, from, words }: SecurityEvent, more: object = {}): void {
  const { address, request } = from;
  const level = isRefusal(action) ? "warn" : "info";
  log[level]({ event: action, ...words, ...more, address, request: request ?? undefined }, "security");
}

/** Repeats are those of one subject: the person, or what the person was refused or fetched at one place. */
async function keep(
  userId: string,
  event: SecurityEvent,
  placesToTell: () => Promise<Place[]>,
  subject = userId,
) {
  const { consumedPoints: times } = await counter().consume(`${event.action} ${subject}`);
  tell(event, { person: userId, times });
  if (!isTold(event.action, times)) return;
  for (const place of await placesToTell()) await write(userId, place, event, times);
}

const write = (userId: string, place: Place, { action, from, words }: SecurityEvent, times: number) =>
  withScope("auth", { tenant_id: place.tenantId }, (tx) => {
    const { tenantId, membershipId, side, name, resellerId, customerId } = place;
    const who = { id: userId, name, side: isBySomebody(action) ? ("public" as const) : side, from };
    return auditAs(tx, tenantId, who, {
      action,
      record: { kind: "membership", id: membershipId, label: name },
      resellerId,
      customerId,
      words: { name, ...words },
      times,
    });
  });

/** Who typed a wrong password is not known; the entry stands under the person whose account it was. */
const isBySomebody = (action: SecurityAction) =>
  action === "sign-in-failed" || action === "sign-in-throttled";

async function placesOf(userId: string): Promise<Place[]> {
  const { rows } = await pool("auth").query("select kontor_person_places($1) as places", [userId]);
  return rows[0]?.places ?? [];
}

let known: RateLimiterPostgres | undefined;

/** Counts each kind of event per subject and hour, across processes, without ever refusing one. */
function counter(): RateLimiterPostgres {
  known ??= new RateLimiterPostgres({
    storeClient: pool("auth"),
    storeType: "pool",
    tableName: "rate_limits",
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: "security",
    points: Number.MAX_SAFE_INTEGER,
    duration: 3600,
  });
  return known;
}

/** Whoever signs in is not stopped by a log that cannot be written. */
async function unharmed(event: SecurityEvent, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    log.error({ event: event.action, ...describeError(error) }, "security event not kept");
  }
}
