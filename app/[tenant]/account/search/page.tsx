import { findEverywhere } from "@/app/[tenant]/_search/found";
import { navigation } from "@/app/[tenant]/account/navigation";
import { SearchPage } from "@/components/search/search-page";
import { areaPath } from "@/lib/base/paths";
import { load } from "@/lib/door/load";
import { titled } from "@/lib/i18n/titled";
import { search } from "@/lib/search/schema";

export const generateMetadata = titled("search", "title");

export default async function Search(props: PageProps<"/[tenant]/account/search">) {
  const { data, query, tenant } = await load("customer", "order:read", props, search, (scope, { q }) =>
    findEverywhere(scope, q, navigation),
  );
  return <SearchPage path={`${areaPath(tenant, "customer")}/search`} q={query.q} groups={data} />;
}
