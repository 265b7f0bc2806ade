import type { Kept } from "@/components/ui/data-table/cells";
import { areaPath } from "@/lib/base/paths";
import type { Actor } from "@/lib/door/actor";
import { can } from "@/lib/door/scope";
import type { Speech } from "@/lib/i18n/speech";
import { columnsFor } from "@/lib/list/columns";
import type { ListName } from "@/lib/views/rules";

/** What the reader of a list keeps of its columns, and where more of it is kept; `hide`: as the list's address says. */
export function keptColumnsOf(actor: Actor, list: ListName, hide: string | undefined, speech: Speech): Kept {
  const columns = columnsFor(actor, list, hide);
  if (!can(actor, "view:keep")) return columns;
  const t = speech.words("views");
  const href = `${areaPath(actor.tenantSlug, actor.side)}/views/${list}/columns`;
  return { ...columns, keep: { href, label: t("width", { column: "#" }), keys: t("widthKeys") } };
}
