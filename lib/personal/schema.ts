import { z } from "zod";
import { email, id, line, optionalEmail, optionalId } from "@/lib/base/fields";
import type { Wanted } from "./subject";

export const askedPerson = z.object({ person: email() });
export const askedMember = z.object({ member: id() });
export const askedCustomer = z.object({ customer: id() });
export const erasureAddress = z.object({ entry: id() });

/** A person as a link names them (link.ts). */
const linked = () => z.string().max(1000);
export const askedByLink = z.object({ person: linked() });
export const personSearch = z.object({ person: linked().optional().catch(undefined) });

/** Whom an erasure is about, one of the three, and what was typed to confirm it. */
export const newErasure = z
  .object({
    customer: optionalId(),
    member: optionalId(),
    person: optionalEmail(),
    confirm: line(254),
  })
  .transform(({ confirm, customer, member, person }, context): { wanted: Wanted; confirm: string } => {
    if (customer && !member && !person) return { wanted: { customer }, confirm };
    if (member && !customer && !person) return { wanted: { member }, confirm };
    if (person && !customer && !member) return { wanted: { person }, confirm };
    context.addIssue({ code: "custom", message: "choose", path: ["confirm"] });
    return z.NEVER;
  });
