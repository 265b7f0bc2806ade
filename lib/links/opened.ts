import { pool } from "@/db/client";
import { hashToken } from "@/lib/base/tokens";
import type { Actor } from "@/lib/door/actor";
import { isUsedUp, isWithinLimit } from "@/lib/identity/throttle";
import { linkToken } from "./schema";

/** What a secret link opens: who reads by it, and the order that it names. */
export type OpenedLink = { id: string; orderId: string | null; reader: Actor };

type Asked = { tenant: string; token: string; kind: "order" | "calendar"; address: string };

/**
 * What a link opens now; undefined for one that is not there, was revoked or is over, all alike. An address that tried many
 * that are not there is answered so without a look, as is a link that is opened all the time.
 */
export async function openLink({ tenant, token, kind, address }: Asked): Promise<OpenedLink | undefined> {
  if (!linkToken.safeParse(token).success || (await isUsedUp("link address", address))) return;
  const { rows } = await pool("auth").query<{ opened: OpenedLink | null }>({
    name: "kontor_link",
    text: "select kontor_link($1, $2, $3) as opened",
    values: [tenant, hashToken(token), kind],
  });
  const opened = rows[0]?.opened;
  if (!opened) {
    await isWithinLimit("link address", address);
    return;
  }
  if (!(await isWithinLimit("link", opened.id))) return;
  return { ...opened, reader: { ...opened.reader, kind: "token" } };
}
