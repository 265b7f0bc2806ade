import { v7 } from "uuid";
import { priceLineAction } from "@/app/[tenant]/reseller/orders/actions";
import { LinePriceForm } from "@/components/checkout/line-price-form";
import { PageHeader } from "@/components/ui/page-header";
import { getLine } from "@/lib/baskets/prices/queries";
import { linePath } from "@/lib/baskets/schema";
import { load } from "@/lib/door/load";
import { titled } from "@/lib/i18n/titled";
import { getLocale, getTranslations } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";

export const generateMetadata = titled("orders", "linePriceTitle");

export default async function LinePrice(props: PageProps<"/[tenant]/reseller/orders/new/lines/[line]">) {
  const [t, locale] = await Promise.all([getTranslations("orders"), getLocale()]);
  const { data, tenant } = await load("reseller", "price:set", props, linePath, (scope, { line }) =>
    getLine(scope, { line, locale }),
  );
  const { customer, line } = data;
  const review = withQuery(`/${tenant}/reseller/orders/new/review`, { customer: customer.id });
  return (
    <>
      <PageHeader
        title={t("linePrice", { name: line.name })}
        crumbs={[{ href: review, label: t("newFor", { name: customer.name }) }]}
        meta={line.sku}
      />
      <LinePriceForm action={priceLineAction} tenant={tenant} priced={data} formKey={v7()} back={review} />
    </>
  );
}
