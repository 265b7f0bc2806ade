import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { withQuery } from "@/lib/list/page";
import { PlacingSteps } from "./placing-steps";

type PlacingHeaderProps = {
  area: string;
  /** Name of the customer, once it is chosen. */
  customer?: string;
  line?: string;
  /** Address of the step before, on the last step. */
  itemsHref?: string;
};

/** The head of each step of placing an order. */
export async function PlacingHeader({ area, customer, line, itemsHref }: PlacingHeaderProps) {
  const t = await getTranslations("orders");
  const path = `${area}/orders`;
  return (
    <>
      <PageHeader
        title={customer ? t("newFor", { name: customer }) : t("newTitle")}
        crumbs={[{ href: path, label: t("title") }]}
      />
      <PlacingSteps
        current={itemsHref ? "review" : customer ? "items" : "customer"}
        hrefs={{ customer: withQuery(`${path}/new`, { line }), items: itemsHref }}
      />
    </>
  );
}
