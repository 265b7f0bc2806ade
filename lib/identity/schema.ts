import { z } from "zod";
import { currency, email, id, line, ownPath, tenantSlug } from "@/lib/base/fields";

/** The first page of the shop or storefront that somebody came from. */
export const cameFrom = z
  .string()
  .regex(/^\/[a-z0-9-]{2,40}(\/r\/[a-z0-9-]{2,40})?$/)
  .optional()
  .catch(undefined);

/** First path segments that are pages of their own, and so no tenant's. */
const reserved = new Set([
  "sign-in",
  "invitation",
  "reset-password",
  "workspaces",
  "sessions",
  "setup",
  "api",
  "dev",
  "metrics",
  "not-found",
  "unsubscribe",
]);

const newPassword = z
  .string({ error: "required" })
  .min(12, { error: "passwordShort" })
  .max(128, { error: "passwordLong" })
  .refine((value) => value.isWellFormed() && !value.includes("\0"), { error: "unreadable" });

export const again = () => z.literal("1").optional().catch(undefined);

/** 32 random bytes in base64url. */
const token = z.string().regex(/^[\w-]{43}$/);

export const credentials = z.object({
  email: email(),
  password: z.string({ error: "required" }).min(1, { error: "required" }).max(128, { error: "passwordLong" }),
});
export type Credentials = z.output<typeof credentials>;

/** `again`: a form waits in another tab for the sign-in. */
export const signInForm = credentials.extend({ next: ownPath, again: again() });
export const leaving = z.object({ next: ownPath });
export const resetRequest = z.object({ email: email() });
export const passwordReset = z.object({ token, password: newPassword });
export const passwordChange = z.object({
  current: z.string({ error: "required" }).min(1, { error: "required" }).max(128, { error: "passwordLong" }),
  password: newPassword,
});
/** The token of a link's search parameters, if it has the shape of one. */
export const tokenLink = z.object({ token: token.optional().catch(undefined) });
export const invitationLink = z.object({ tenant: tenantSlug(), token });
export const acceptance = invitationLink.extend({
  name: line(120).optional(),
  password: newPassword.optional(),
});
export type Acceptance = z.output<typeof acceptance>;
export const workspaceChoice = z.object({ membership: id() });
export const sessionChoice = z.object({ session: id() });
export const languageChoice = z.object({ locale: z.enum(["en", "de"]), next: ownPath });
export const setup = z.object({
  token,
  company: line(120),
  tenantSlug: tenantSlug().refine((slug) => !reserved.has(slug), { error: "invalid" }),
  locale: z.enum(["en", "de"]),
  currency: currency(),
  name: line(120),
  email: email(),
  password: newPassword,
});
export type Setup = z.output<typeof setup>;
