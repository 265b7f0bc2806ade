import { z } from "zod";
import { CustomerUsers } from "@/components/customers/customer-users";
import { Notice } from "@/components/frame/notice";
import { PageHeader } from "@/components/ui/page-header";
import { listOwnUsers } from "@/lib/customers/users/queries";
import { load } from "@/lib/door/load";
import { can } from "@/lib/door/scope";
import { titled } from "@/lib/i18n/titled";
import { getTranslations } from "@/lib/i18n/words";
import * as actions from "./actions";

export const generateMetadata = titled("team", "title");

export default async function Team(props: PageProps<"/[tenant]/account/team">) {
  const t = await getTranslations("team");
  const { data, tenant, actor, notice } = await load(
    "customer",
    "team:read",
    props,
    z.object({}),
    listOwnUsers,
  );
  return (
    <>
      <Notice notice={notice} />
      <PageHeader title={t("title")} meta={actor.customerName} />
      <CustomerUsers
        tenant={tenant}
        {...data}
        self={actor.membershipId}
        actions={can(actor, "team:change") ? actions : undefined}
      />
    </>
  );
}
