import { getLocale } from "next-intl/server";
import { pickLinesAction } from "@/app/[tenant]/reseller/orders/actions";
import { PlacingPage } from "@/components/checkout/placing-page";
import { basketAddress } from "@/lib/baskets/schema";
import { getPlacing } from "@/lib/checkout/queries";
import { load } from "@/lib/door/load";
import { titled } from "@/lib/i18n/titled";

export const generateMetadata = titled("orders", "newTitle");

export default async function NewOrder(props: PageProps<"/[tenant]/reseller/orders/new">) {
  const [search, locale] = await Promise.all([props.searchParams, getLocale()]);
  const { data, query, tenant, actor } = await load(
    "reseller",
    "order:place",
    props,
    basketAddress,
    (scope, address) => getPlacing(scope, { ...address, locale }),
  );
  return (
    <PlacingPage
      area={`/${tenant}/reseller`}
      actor={actor}
      query={query}
      data={data}
      action={pickLinesAction}
      search={search}
    />
  );
}
