import type { Navigation } from "@/app/[tenant]/navigation";
import type { Found } from "@/components/search/found";
import type { Side } from "@/lib/base/paths";
import { fittingPart } from "@/lib/base/words";
import { handle } from "@/lib/door/handle";
import type { Permission } from "@/lib/door/permissions";
import { getTranslations } from "@/lib/i18n/words";
import { search } from "@/lib/search/schema";
import { findEverywhere } from "./found";

/** What a search finds in an area, as the search dialog asks for it while somebody types. */
export const searchHits = (side: Side, permission: Permission, navigation: Navigation) =>
  handle(side, permission, search, async (scope, { q }) => {
    const [t, ui] = await Promise.all([getTranslations("search"), getTranslations("ui")]);
    const part = fittingPart(q);
    const groups = await findEverywhere(scope, q, navigation);
    const count = groups.reduce((sum, { hits }) => sum + hits.length, 0);
    const found: Found = {
      status: t("found", { count }),
      note: part === undefined ? undefined : ui("searchedPart", { part }),
      groups,
    };
    return Response.json(found, { headers: { "cache-control": "no-store" } });
  });
