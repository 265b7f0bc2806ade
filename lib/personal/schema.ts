import { z } from "zod";
import { email, id, line, optionalEmail, optionalId } from "@/lib/base/fields";
import { personOfLink } from "./link";
import type { Wanted } from "./subject";

export const askedPerson = z.object({ person: email() });
export const askedMember = z.object({ member: id() });
export const askedCustomer = z.object({ customer: id() });
export const erasureAddress = z.object({ entry: id() });

/** A person as a link names them; an address that somebody wrote there counts as well. */
const linked = () =>
  z
    .string()
    .max(1000)
    .transform((text) => personOfLink(text) ?? text)
    .pipe(email());
export const askedByLink = z.object({ person: linked() });

/** The address of the page on which a person is looked for: what is no address counts as none. */
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
