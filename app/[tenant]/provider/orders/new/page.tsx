import { getLocale } from "next-intl/server";
import { pickLinesAction } from "@/app/[tenant]/provider/orders/actions";
import { PlacingPage } from "@/components/checkout/placing-page";
import { basketAddress } from "@/lib/baskets/schema";
import { getPlacing } from "@/lib/checkout/queries";
import { load } from "@/lib/door/load";
import { titled } from "@/lib/i18n/titled";

export const generateMetadata = titled("orders", "newTitle");

export default async function NewOrder(props: PageProps<"/[tenant]/provider/orders/new">) {
  const [search, locale] = await Promise.all([props.searchParams, getLocale()]);
  const { data, query, tenant, actor } = await load(
    "provider",
    "order:place",
    props,
    basketAddress,
    (scope, address) => getPlacing(scope, { ...address, locale }),
  );
  return (
    <PlacingPage
      area={`/${tenant}/provider`}
      actor={actor}
      query={query}
      data={data}
      action={pickLinesAction}
      search={search}
    />
  );
}
