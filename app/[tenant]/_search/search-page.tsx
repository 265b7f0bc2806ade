import type { Navigation } from "@/app/[tenant]/navigation";
import { SearchPage } from "@/components/search/search-page";
import { areaPath, type Side } from "@/lib/base/paths";
import { load, type PageInput } from "@/lib/door/load";
import type { Permission } from "@/lib/door/permissions";
import { titled } from "@/lib/i18n/titled";
import { search } from "@/lib/search/schema";
import { findEverywhere } from "./found";

export const generateMetadata = titled("search", "title");

/** What a search finds in an area, as a page. */
export const searchPage =
  (side: Side, permission: Permission, navigation: Navigation) => async (props: PageInput) => {
    const { data, query, tenant } = await load(side, permission, props, search, (scope, { q }) =>
      findEverywhere(scope, q, navigation),
    );
    return <SearchPage path={`${areaPath(tenant, side)}/search`} q={query.q} groups={data} />;
  };
