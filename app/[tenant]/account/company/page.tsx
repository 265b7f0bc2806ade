import { z } from "zod";
import { OwnCompany } from "@/components/customers/own/own-company";
import { Notice } from "@/components/frame/notice";
import { getOwnCompany } from "@/lib/customers/own/queries";
import { load } from "@/lib/door/load";
import { can } from "@/lib/door/scope";
import { titled } from "@/lib/i18n/titled";

export const generateMetadata = titled("account", "company");

export default async function Company(props: PageProps<"/[tenant]/account/company">) {
  const { data, tenant, actor, notice } = await load(
    "customer",
    "customer:read",
    props,
    z.object({}),
    getOwnCompany,
  );
  return (
    <>
      <Notice notice={notice} />
      <OwnCompany
        {...data}
        contactsPath={can(actor, "customer:edit") ? `/${tenant}/account/company/contacts` : undefined}
      />
    </>
  );
}
