import type { Side } from "@/lib/base/paths";
import { roles as known } from "@/lib/door/permissions";
import { getTranslations } from "@/lib/i18n/words";

type RoleWordsProps = { side: Side; roles: string[]; assignedOnly: boolean };

/** Roles by name, in the order of the matrix. */
export async function RoleWords({ side, roles, assignedOnly }: RoleWordsProps) {
  const [t, names] = await Promise.all([getTranslations("team"), getTranslations(`roles.${side}`)]);
  const words = known[side].filter((role) => roles.includes(role)).map((role) => names(role as never));
  return [...words, ...(assignedOnly ? [t("assignedOnlyShort")] : [])].join(", ");
}
