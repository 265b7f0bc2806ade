import type { Actor } from "@/lib/door/actor";

/** Whether somebody may remove a note of the own company: whoever wrote it, and admins. */
export const mayRemove = (
  { userId, roles }: Pick<Actor, "userId" | "roles">,
  note: { authorId: string | null },
) => note.authorId === userId || roles.includes("admin");
