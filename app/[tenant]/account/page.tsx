import type { Metadata } from "next";
import { z } from "zod";
import { Responsible } from "@/components/customers/responsible";
import { Notice } from "@/components/frame/notice";
import { FollowedOrders } from "@/components/orders/followed/followed-orders";
import { PageHeader } from "@/components/ui/page-header";
import { Columns } from "@/components/ui/section";
import { findActor } from "@/lib/door/actor";
import { load } from "@/lib/door/load";
import { getTranslations } from "@/lib/i18n/words";
import { pageCursor } from "@/lib/list/page";
import { loadFollowedOrders } from "@/lib/orders/followed/queries";
import { sellerOf } from "./seller";

export async function generateMetadata({ params }: PageProps<"/[tenant]/account">): Promise<Metadata> {
  const [t, actor] = await Promise.all([
    getTranslations("account"),
    findActor((await params).tenant, "customer"),
  ]);
  // The area's own title is for the pages below it, and this one stands beside it.
  return { title: actor ? { absolute: `${t("title")} · ${(await sellerOf(actor)).name}` } : t("title") };
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
