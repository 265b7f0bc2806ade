import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SearchPage } from "@/components/search/search-page";
import { load } from "@/lib/load";
import { areaPath } from "@/lib/place";
import { search } from "@/lib/search/everywhere/schema";
import { findEverywhere } from "../../found";
import { navigation } from "../navigation";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("search"))("title") };
}

export default async function Search(props: PageProps<"/[tenant]/reseller/search">) {
  const { data, query, tenant } = await load("reseller", "catalogue:read", props, search, (scope, { q }) =>
    findEverywhere(scope, q, navigation),
  );
  return <SearchPage path={`${areaPath(tenant, "reseller")}/search`} q={query.q} groups={data} />;
}
