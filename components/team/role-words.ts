import type { Side } from "@/lib/base/paths";
import { roles as known } from "@/lib/door/permissions";
import type { Speech } from "@/lib/i18n/speech";

type Held = { roles: string[]; assignedOnly: boolean };

/** Roles by name, in the order of the matrix. */
export function roleWords(side: Side, { roles, assignedOnly }: Held, speech: Speech): string {
  const names = speech.words(`roles.${side}`);
  const words = known[side].filter((role) => roles.includes(role)).map((role) => names(role as never));
  return [...words, ...(assignedOnly ? [speech.words("team")("assignedOnlyShort")] : [])].join(", ");
}
