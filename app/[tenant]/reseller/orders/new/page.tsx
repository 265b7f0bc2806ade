import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ChooseCustomer } from "@/components/orders/placing/choose-customer";
import { Picking } from "@/components/orders/placing/picking";
import { PlacingHeader } from "@/components/orders/placing/placing-header";
import { load } from "@/lib/load";
import { getPlacing } from "@/lib/orders/placing/queries";
import { writeLines } from "@/lib/orders/placing/rules";
import { basketAddress } from "@/lib/orders/placing/schema";
import { pickLinesAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("orders"))("newTitle") };
}

export default async function NewOrder(props: PageProps<"/[tenant]/reseller/orders/new">) {
  const [{ page }, locale] = await Promise.all([props.searchParams, getLocale()]);
  const { data, query, tenant, actor } = await load(
    "reseller",
    "order:place",
    props,
    basketAddress,
    (scope, address) => getPlacing(scope, { ...address, locale }),
  );
  const area = `/${tenant}/reseller`;
  const path = `${area}/orders/new`;
  const line = writeLines(query.lines) || undefined;
  const at = typeof page === "string" ? page : undefined;
  const { customers, picking } = data;
  return (
    <>
      <PlacingHeader area={area} customer={picking?.customer.name} line={line} actor={actor} />
      {customers && <ChooseCustomer path={path} area={area} q={query.q} line={line} customers={customers} />}
      {picking && (
        <Picking action={pickLinesAction} actor={actor} basket={picking} {...query} path={path} at={at} />
      )}
    </>
  );
}
