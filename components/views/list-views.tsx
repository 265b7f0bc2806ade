import { areaPath } from "@/lib/base/paths";
import type { Actor } from "@/lib/door/actor";
import { can } from "@/lib/door/scope";
import { getTranslations } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";
import type { ListName } from "@/lib/views/rules";
import { ListMenus } from "./list-menus";

type ListViewsProps = {
  actor: Actor;
  list: ListName;
  /** What the list shows at present, as it stands in its address. */
  present: Record<string, string | undefined>;
};

/** The menus of a list's columns and saved views, for who may keep some. */
export async function ListViews({ actor, list, present }: ListViewsProps) {
  if (!can(actor, "view:keep")) return null;
  const t = await getTranslations("views");
  const href = withQuery(`${areaPath(actor.tenantSlug, actor.side)}/views/${list}`, present);
  const words = {
    columns: t("columns"),
    choose: t("columnsPage"),
    menu: t("menu"),
    manage: t("manage"),
    loading: t("loading"),
    failed: t("failed"),
  };
  return <ListMenus href={href} words={words} />;
}
