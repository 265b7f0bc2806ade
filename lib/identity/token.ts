import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { tokens } from "@/db/schema";
import type { Tx } from "@/db/scope";
import { hashToken } from "@/lib/base/tokens";

/** Uses a token up, once: its e-mail, "" where it names none, or undefined where it is unknown, used or expired. */
export async function consumeToken(tx: Tx, purpose: "password-reset" | "setup", token: string) {
  const [used] = await tx
    .update(tokens)
    .set({ usedAt: new Date() })
    .where(
      and(
        eq(tokens.tokenHash, hashToken(token)),
        eq(tokens.purpose, purpose),
        isNull(tokens.usedAt),
        gt(tokens.expiresAt, sql`now()`),
      ),
    )
    .returning({ email: tokens.email });
  return used?.email ?? (used && "");
}
