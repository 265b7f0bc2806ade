import { PageHeader } from "@/components/ui/page-header";
import { getTranslations } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";
import { CheckoutSteps } from "./checkout-steps";

type CheckoutHeaderProps = {
  area: string;
  /** Name of the customer, once it is chosen. */
  customerName?: string;
  line?: string;
  /** Address of the step before, on the last step. */
  itemsHref?: string;
};

/** The head of each step of the checkout. */
export async function CheckoutHeader({ area, customerName, line, itemsHref }: CheckoutHeaderProps) {
  const t = await getTranslations("orders");
  const path = `${area}/orders`;
  return (
    <>
      <PageHeader
        title={customerName ? t("newFor", { name: customerName }) : t("newTitle")}
        crumbs={[{ href: path, label: t("title") }]}
      />
      <CheckoutSteps
        current={itemsHref ? "review" : customerName ? "items" : "customer"}
        hrefs={{ customer: withQuery(`${path}/new`, { line }), items: itemsHref }}
      />
    </>
  );
}
