import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { ChooseCustomer } from "@/components/orders/placing/choose-customer";
import { Picking } from "@/components/orders/placing/picking";
import { PlacingHeader } from "@/components/orders/placing/placing-header";
import { writeLines } from "@/lib/baskets/rules";
import { basketAddress } from "@/lib/baskets/schema";
import { load } from "@/lib/load";
import { getPlacing } from "@/lib/orders/placing/queries";
import { pickLinesAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("orders"))("newTitle") };
}

export default async function NewOrder(props: PageProps<"/[tenant]/reseller/orders/new">) {
  const [{ page, v }, locale] = await Promise.all([props.searchParams, getLocale()]);
  const { data, query, tenant, actor } = await load(
    "reseller",
    "order:place",
    props,
    basketAddress,
    (scope, address) => getPlacing(scope, { ...address, locale }),
  );
  const area = `/${tenant}/reseller`;
  const path = `${area}/orders/new`;
  const line = writeLines(query.wanted) || undefined;
  const { choosing, picking } = data;
  const one = (value: unknown) => (typeof value === "string" ? value : undefined);
  return (
    <>
      <PlacingHeader area={area} customer={picking?.customer.name} line={line} actor={actor} />
      {choosing && <ChooseCustomer path={path} area={area} q={query.q} line={line} choosing={choosing} />}
      {picking && (
        <Picking
          action={pickLinesAction}
          actor={actor}
          picking={picking}
          {...query}
          path={path}
          at={one(page)}
          formKey={v7()}
          saved={one(v)}
        />
      )}
    </>
  );
}
