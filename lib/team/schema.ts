import { z } from "zod";
import { checkbox, email, id, line, many, version } from "@/lib/base/fields";

const chosenRoles = many(z.string().max(40), 20).refine((roles) => roles.length > 0, { error: "required" });

export const newInvitation = z.object({ email: email(), roles: chosenRoles, assignedOnly: checkbox() });
export type NewInvitation = z.output<typeof newInvitation>;

export const memberChange = z.object({
  id: id(),
  version: version(),
  roles: chosenRoles,
  assignedOnly: checkbox(),
});
export type MemberChange = z.output<typeof memberChange>;

export const memberLock = z.object({ id: id(), reason: line(500) });
export type MemberLock = z.output<typeof memberLock>;
export const memberChoice = z.object({ id: id() });
export const invitationChoice = z.object({ id: id() });
export const memberAddress = z.object({ member: id() });
