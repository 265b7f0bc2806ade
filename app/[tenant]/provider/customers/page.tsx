import { CustomersPage } from "@/components/customers/customers-page";
import { Notice } from "@/components/frame/notice";
import { LinkButton } from "@/components/ui/button";
import { listCustomers } from "@/lib/customers/queries";
import { customerFilter } from "@/lib/customers/schema";
import { load } from "@/lib/door/load";
import { can } from "@/lib/door/scope";
import { titled } from "@/lib/i18n/titled";
import { getTranslations } from "@/lib/i18n/words";

export const generateMetadata = titled("customers", "title");

export default async function Customers(props: PageProps<"/[tenant]/provider/customers">) {
  const { data, query, tenant, actor, notice } = await load(
    "provider",
    "customer:read",
    props,
    customerFilter,
    listCustomers,
  );
  const t = await getTranslations("customers");
  const path = `/${tenant}/provider/customers`;
  const links = (
    <>
      {can(actor, "registration:resolve") && (
        <LinkButton href={`${path}/conflicts`}>{t("conflictsLink")}</LinkButton>
      )}
      {can(actor, "customer:create") && (
        <LinkButton href={`${path}/new`} variant="primary">
          {t("new")}
        </LinkButton>
      )}
    </>
  );
  return (
    <>
      <Notice notice={notice} />
      <CustomersPage actor={actor} path={path} filter={query} list={data} create={links} owners />
    </>
  );
}
