import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { Notice } from "@/components/frame/notice";
import { FollowedOrders } from "@/components/orders/followed/followed-orders";
import { Responsible } from "@/components/orders/responsible";
import { PageHeader } from "@/components/ui/page-header";
import { Columns } from "@/components/ui/section";
import { load } from "@/lib/load";
import { loadFollowedOrders } from "@/lib/orders/followed/queries";
import { pageCursor } from "@/lib/page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("title") };
}

export default async function Account(props: PageProps<"/[tenant]/account">) {
  const t = await getTranslations("account");
  const { data, query, tenant, actor, notice } = await load(
    "customer",
    "order:read",
    props,
    z.object({ page: pageCursor() }),
    loadFollowedOrders,
  );
  return (
    <>
      <Notice notice={notice} />
      <PageHeader title={t("title")} meta={actor.customerName} />
      <Columns aside={<Responsible {...data.responsible} />}>
        <FollowedOrders
          path={`/${tenant}/account`}
          list={data.list}
          paged={Boolean(query.page)}
          responsible={data.responsible}
        />
      </Columns>
    </>
  );
}
