import { and, asc, eq, inArray, lt } from "drizzle-orm";
import { newId } from "@/db/ids";
import { notificationMails } from "@/db/schema";
import { beginOf } from "@/lib/base/calendar";
import { allTenants } from "@/lib/chain/jobs";
import { type UpkeepScope, withUpkeep } from "@/lib/door/system";
import { dayIn, timeZone } from "@/lib/i18n/locale";
import { enqueue } from "@/lib/jobs/queue";
import { localeFor } from "@/lib/mail/send";
import { isEvent } from "@/lib/notifications/events";
import { stillTold } from "@/lib/notifications/mails/still-told";
import { lineOf } from "@/lib/notifications/words";

/** In the time zone of the pages, the hour at which people who wish it hear of a day at once. */
const HOUR = 7;
const MOST_LINES = 200;
const PEOPLE = 100;

/**
 * From the hour of the day on, gathers what was put aside for people before it, in every tenant: a mail to each of them. Where
 * nobody worked at that hour, it is done as soon as somebody does.
 */
export async function gatherDailyMails(now = new Date()): Promise<void> {
  const zone = timeZone();
  const today = beginOf(dayIn(zone, now), zone, HOUR);
  if (now < today) return;
  for await (const tenant of allTenants()) await gatherOf(tenant, today);
}

/** The same for one tenant at whatever hour: what was put aside until then, each person in a transaction of its own. */
export async function gatherOf(tenantId: string, until: Date): Promise<void> {
  let people: string[];
  do {
    people = await withUpkeep(tenantId, (scope) => listWaiting(scope, until));
    for (const person of people) await withUpkeep(tenantId, (scope) => gather(scope, person, until));
  } while (people.length);
}

async function listWaiting({ actor, tx }: UpkeepScope, until: Date): Promise<string[]> {
  const found = await tx
    .selectDistinct({ id: notificationMails.membershipId })
    .from(notificationMails)
    .where(
      and(
        eq(notificationMails.tenantId, actor.tenantId),
        eq(notificationMails.state, "collected"),
        lt(notificationMails.createdAt, until),
      ),
    )
    .orderBy(asc(notificationMails.membershipId))
    .limit(PEOPLE);
  return found.flatMap(({ id }) => id ?? []);
}

/** That they were gathered is noted with the mail that tells of them, so that each is in one. */
async function gather(scope: UpkeepScope, membershipId: string, until: Date): Promise<void> {
  const { actor, tx } = scope;
  const rows = await tx
    .select()
    .from(notificationMails)
    .where(
      and(
        eq(notificationMails.tenantId, actor.tenantId),
        eq(notificationMails.membershipId, membershipId),
        eq(notificationMails.state, "collected"),
        lt(notificationMails.createdAt, until),
      ),
    )
    .orderBy(asc(notificationMails.id))
    .limit(MOST_LINES)
    .for("update");
  const ids = rows.map(({ id }) => id);
  await tx
    .update(notificationMails)
    .set({ state: "bundled", settledAt: new Date() })
    .where(and(eq(notificationMails.tenantId, actor.tenantId), inArray(notificationMails.id, ids)));
  const told = await stillTold(scope, rows);
  const [first] = told;
  if (!first) return;
  const { side, recipient } = first;
  const locale = await localeFor(tx, recipient, actor.tenantId);
  const lines = told
    .flatMap(({ kind, side: of, words }) =>
      isEvent(kind) && of !== "public" ? [`– ${lineOf(kind, of, words, locale)}`] : [],
    )
    .join("\n");
  const id = newId();
  await tx.insert(notificationMails).values({
    ...{ tenantId: actor.tenantId, id, eventId: id, recordId: id, membershipId },
    ...{ kind: "daily", side, recipient, state: "waiting" },
    words: { count: told.length, lines },
  });
  await enqueue(tx, "notification-mail", { mail: id });
}
