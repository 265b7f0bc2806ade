import { and, desc, eq, inArray, isNull, lt } from "drizzle-orm";
import { keptForms, memberships } from "@/db/schema";
import { withScope } from "@/db/scope";
import { sealText } from "@/lib/base/sealed-text";
import { hashToken, newToken } from "@/lib/base/tokens";

/** A form as it was sent: which action and page it belongs to, what was typed, and the names of its files. */
export type KeptForm = {
  action: string;
  values: Record<string, string | string[]>;
  files: string[];
};
export type KeptFor = { tenantId: string; membershipId: string; path: string };

const MOST_BYTES = 256 * 1024;
const MOST_EACH = 3;
/** How long a form is kept; the browser's cookie as long. */
export const KEPT_SECONDS = 3600;

/** The moment since which a form must have been sent to be kept still. */
export const keptSince = (): Date => new Date(Date.now() - KEPT_SECONDS * 1000);

const ended = () => lt(keptForms.createdAt, keptSince());

/**
 * Keeps a form for an open membership of a tenant until somebody signs in again; returns the token that opens it, or
 * undefined where there is no such membership or the form is too large. The newest three of a membership stay.
 */
export async function keepForm(whose: KeptFor, form: KeptForm): Promise<string | undefined> {
  const { tenantId, membershipId, path } = whose;
  const text = JSON.stringify(form);
  if (Buffer.byteLength(text) > MOST_BYTES) return;
  const { token, tokenHash } = newToken();
  const content = sealText(text, `kept form ${token}`, boundTo(whose));
  return withScope("auth", { tenant_id: tenantId }, async (tx) => {
    const own = and(eq(memberships.tenantId, tenantId), eq(memberships.id, membershipId));
    const [open] = await tx
      .select({ id: memberships.id })
      .from(memberships)
      .where(and(own, isNull(memberships.closedAt)));
    if (!open) return;
    await tx.delete(keptForms).where(ended());
    const others = tx
      .select({ tokenHash: keptForms.tokenHash })
      .from(keptForms)
      .where(eq(keptForms.membershipId, membershipId))
      .orderBy(desc(keptForms.createdAt))
      .offset(MOST_EACH - 1);
    await tx.delete(keptForms).where(inArray(keptForms.tokenHash, others));
    await tx.insert(keptForms).values({ tokenHash, membershipId, path, content });
    return token;
  });
}

/** What a kept form is sealed for. */
export const boundTo = ({ membershipId, path }: Pick<KeptFor, "membershipId" | "path">): string =>
  `${membershipId} ${path}`;

/** Forgets a kept form, once it was sent. */
export async function dropKeptForm(token: string): Promise<void> {
  await withScope("auth", {}, (tx) => tx.delete(keptForms).where(eq(keptForms.tokenHash, hashToken(token))));
}

/** Forgets the forms that nobody came back for. */
export async function forgetKeptForms(): Promise<void> {
  await withScope("auth", {}, (tx) => tx.delete(keptForms).where(ended()));
}
