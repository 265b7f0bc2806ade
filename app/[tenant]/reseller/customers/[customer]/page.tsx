import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CustomerRecord } from "@/components/customers/customer-record";
import { Notice } from "@/components/frame/notice";
import { LinkButton } from "@/components/ui/button";
import { getCustomerRecord } from "@/lib/customers/queries";
import { mayBuy } from "@/lib/customers/rules";
import { customerKey } from "@/lib/customers/schema";
import { load } from "@/lib/load";
import { can } from "@/lib/scope";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("customers"))("recordTitle") };
}

export default async function Customer(props: PageProps<"/[tenant]/reseller/customers/[customer]">) {
  const t = await getTranslations("customers");
  const { data, tenant, actor, notice } = await load(
    "reseller",
    "customer:read",
    props,
    customerKey,
    getCustomerRecord,
  );
  const area = `/${tenant}/reseller`;
  const { id, state } = data.customer;
  const order = mayBuy(state) && !actor.salesBlocked && can(actor, "order:place");
  const actions = (
    <>
      {order && (
        <LinkButton href={`${area}/orders/new?customer=${id}`} variant="primary">
          {t("newOrder")}
        </LinkButton>
      )}
      {can(actor, "customer:edit") && (
        <LinkButton href={`${area}/customers/${id}/edit`}>{t("edit")}</LinkButton>
      )}
    </>
  );
  return (
    <>
      <Notice notice={notice} />
      <CustomerRecord area={area} {...data} actions={actions} />
    </>
  );
}
