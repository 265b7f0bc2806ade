import type { Metadata } from "next";
import { Responsible } from "@/components/customers/responsible";
import { Notice } from "@/components/frame/notice";
import { AccountFigures } from "@/components/home/account-figures";
import { FollowedOrders } from "@/components/orders/followed/followed-orders";
import { RunningList } from "@/components/orders/followed/running";
import { PageHeader } from "@/components/ui/page-header";
import { Columns } from "@/components/ui/section";
import { findActor } from "@/lib/door/actor";
import { load } from "@/lib/door/load";
import { getTranslations } from "@/lib/i18n/words";
import { loadFollowedOrders } from "@/lib/orders/followed/queries";
import { followedFilter } from "@/lib/orders/followed/schema";
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
    followedFilter,
    loadFollowedOrders,
  );
  const path = `/${tenant}/account`;
  const { list, open, running, sums, responsible } = data;
  return (
    <>
      <Notice notice={notice} />
      <PageHeader title={t("title")} meta={actor.customerName} />
      <AccountFigures open={open} sums={sums} path={path} />
      <Columns aside={<Responsible {...responsible} />}>
        <FollowedOrders path={path} list={list} query={query} responsible={responsible} />
        {running.length > 0 && <RunningList rows={running} all={`${path}/subscriptions`} />}
      </Columns>
    </>
  );
}
