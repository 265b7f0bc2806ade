import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { sessions, users } from "@/db/schema";
import { withScope } from "@/db/scope";

const idle = sql`now() - interval '7 days'`;

/** The person of a valid session, or undefined. */
export async function findPerson(hash: Buffer) {
  return withScope(
    "auth",
    {},
    async (tx) => {
      const [found] = await tx
        .select({
          sessionId: sessions.id,
          userId: users.id,
          email: users.email,
          name: users.name,
          locale: users.locale,
        })
        .from(sessions)
        .innerJoin(users, eq(users.id, sessions.userId))
        .where(and(eq(sessions.tokenHash, hash), valid()));
      return found;
    },
    "read only",
  );
}

/** What a session must be to let somebody in anywhere. */
export const valid = () =>
  and(
    isNull(sessions.revokedAt),
    gt(sessions.lastSeenAt, idle),
    gt(sessions.createdAt, sql`now() - interval '30 days'`),
  );
