import { z } from "zod";
import { email, id, line } from "@/lib/base/fields";
import { roles } from "@/lib/door/permissions";

export const customerUserInvitation = z.object({
  customer: id(),
  email: email(),
  role: z.enum(roles.customer, { error: "choose" }),
});
export type CustomerUserInvitation = z.output<typeof customerUserInvitation>;

/** One open invitation or one user of a customer. */
export const customerUserChoice = z.object({ customer: id(), id: id() });
export const customerUserLock = customerUserChoice.extend({ reason: line(500) });
export type CustomerUserLock = z.output<typeof customerUserLock>;
export type CustomerUserChoice = z.output<typeof customerUserChoice>;
