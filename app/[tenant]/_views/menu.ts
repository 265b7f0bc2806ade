import type { OfferedViews } from "@/components/views/offered";
import { areaPath, type SellingSide } from "@/lib/base/paths";
import { handle } from "@/lib/door/handle";
import { getTranslations } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";
import { loadViews } from "@/lib/views/queries";
import { viewsPath } from "@/lib/views/schema";

/** The saved views of a list, as its menu asks for them once it is opened. */
export const viewsMenu = (side: SellingSide) =>
  handle(side, "view:keep", viewsPath, async (scope, { list, ...address }) => {
    const t = await getTranslations("views");
    const { views, present } = await loadViews(scope, { list, ...address });
    const home = areaPath(scope.actor.tenantSlug, side);
    const path = `${home}/${list}`;
    const group = (label: string, shared: boolean) => ({
      label,
      views: views
        .filter((view) => view.shared === shared)
        .map(({ id, name, parameters }) => ({ id, name, href: withQuery(path, parameters) })),
    });
    const offered: OfferedViews = {
      groups: [group(t("mine"), false), group(t("shared"), true)].filter(({ views }) => views.length),
      all: { href: path, label: t("all") },
      rows: { href: `${withQuery(`${home}/views/${list}`, present)}#rows`, label: t("rows") },
      note: views.length ? undefined : t("empty"),
    };
    return Response.json(offered, { headers: { "cache-control": "no-store" } });
  });
