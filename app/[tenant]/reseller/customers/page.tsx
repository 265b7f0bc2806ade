import { CustomersPage } from "@/components/customers/customers-page";
import { UnfinishedWishes } from "@/components/customers/wishes/unfinished-wishes";
import { Notice } from "@/components/frame/notice";
import { LinkButton } from "@/components/ui/button";
import { together } from "@/lib/base/together";
import { listCustomers } from "@/lib/customers/queries";
import { customerFilter } from "@/lib/customers/schema";
import { listUnfinishedWishes } from "@/lib/customers/wishes/queries";
import { load } from "@/lib/door/load";
import { can } from "@/lib/door/scope";
import { titled } from "@/lib/i18n/titled";
import { getTranslations } from "@/lib/i18n/words";
import { createWishedAction } from "./wishes/actions";

/** As many wishes stand above the customers; the others have a page of their own. */
const MOST_WISHES = 3;

export const generateMetadata = titled("customers", "title");

export default async function Customers(props: PageProps<"/[tenant]/reseller/customers">) {
  const t = await getTranslations("customers");
  const { data, query, tenant, actor, notice } = await load(
    "reseller",
    "customer:read",
    props,
    customerFilter,
    async (scope, filter) => {
      const [list, wishes] = await together([
        listCustomers(scope, filter),
        listUnfinishedWishes(scope, MOST_WISHES),
      ]);
      return { list, wishes };
    },
  );
  const path = `/${tenant}/reseller/customers`;
  return (
    <>
      <Notice notice={notice} />
      <CustomersPage
        actor={actor}
        path={path}
        filter={query}
        list={data.list}
        others={[
          <LinkButton key="wishes" href={`${path}/wishes`}>
            {t("wishes.title")}
          </LinkButton>,
        ]}
        create={
          <LinkButton href={`${path}/new`} variant="primary">
            {t("new")}
          </LinkButton>
        }
        first={
          <UnfinishedWishes
            tenant={tenant}
            path={path}
            rows={data.wishes}
            create={can(actor, "customer:create") ? createWishedAction : undefined}
          />
        }
      />
    </>
  );
}
