import { pool } from "@/db/client";
import { hashToken } from "@/lib/base/tokens";
import type { Actor } from "@/lib/door/actor";
import { isWithinLimit } from "@/lib/identity/throttle";
import { linkToken } from "./schema";

/** What a secret link opens: who reads by it, and the order that it names. */
export type OpenedLink = { id: string; orderId: string | null; reader: Actor };

type Asked = { tenant: string; token: string; kind: "order" | "calendar" };

/**
 * What a link opens now; undefined for one that is not there, was revoked or is over, all alike, and for one that is opened all
 * the time. Guesses are not counted: nobody comes across one of 2^256, and many people share the address of an office or of a
 * calendar service.
 */
export async function openLink({ tenant, token, kind }: Asked): Promise<OpenedLink | undefined> {
  if (!linkToken.safeParse(token).success) return;
  const { rows } = await pool("auth").query<{ opened: OpenedLink | null }>({
    name: "kontor_link",
    text: "select kontor_link($1, $2, $3) as opened",
    values: [tenant, hashToken(token), kind],
  });
  const opened = rows[0]?.opened;
  if (!opened || !(await isWithinLimit("link", opened.id))) return;
  return { ...opened, reader: { ...opened.reader, kind: "token" } };
}
