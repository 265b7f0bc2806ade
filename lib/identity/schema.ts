import { z } from "zod";
import { email, id, line, tenantSlug } from "../fields";

const ownPath = z
  .string()
  .regex(/^\/(?![/\\])[\w\-./?=&%~+:,]*$/)
  .max(500)
  .optional()
  .catch(undefined);

const newPassword = z
  .string({ error: "required" })
  .min(12, { error: "passwordShort" })
  .max(128, { error: "passwordLong" })
  .refine((value) => value.isWellFormed() && !value.includes("\0"), { error: "unreadable" });

/** 32 random bytes in base64url. */
const token = z.string().regex(/^[\w-]{43}$/);

export const credentials = z.object({
  email: email(),
  password: z.string({ error: "required" }).min(1, { error: "required" }).max(128, { error: "passwordLong" }),
});
export type Credentials = z.output<typeof credentials>;

export const signInForm = credentials.extend({ next: ownPath });
export const resetRequest = z.object({ email: email() });
export const passwordReset = z.object({ token, password: newPassword });
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
  tenantSlug: tenantSlug(),
  locale: z.enum(["en", "de"]),
  currency: z.string().regex(/^[A-Z]{3}$/, { error: "currency" }),
  name: line(120),
  email: email(),
  password: newPassword,
});
export type Setup = z.output<typeof setup>;
