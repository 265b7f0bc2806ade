import * as actions from "@/app/[tenant]/provider/orders/work/actions";
import { WorkStepForm } from "@/components/orders/work/work-step";
import { PageHeader } from "@/components/ui/page-header";
import { load } from "@/lib/door/load";
import { titled } from "@/lib/i18n/titled";
import { getTranslations } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";
import { getChosenWork } from "@/lib/orders/work/queries";
import { MOST_PICKED } from "@/lib/orders/work/rules";
import { narrowed, workAddress } from "@/lib/orders/work/schema";

export const generateMetadata = titled("orders", "work.titles.next");

export default async function WorkStepPage(props: PageProps<"/[tenant]/provider/orders/work/steps">) {
  const { data, query, tenant } = await load("provider", "order:fulfil", props, workAddress, (scope, asked) =>
    getChosenWork(scope, asked, asked.step === "papers" ? MOST_PICKED : undefined),
  );
  const t = await getTranslations("orders");
  const path = `/${tenant}/provider/orders`;
  return (
    <>
      <PageHeader
        title={t(`work.titles.${query.step}`)}
        crumbs={[
          { href: path, label: t("title") },
          { href: withQuery(`${path}/work`, narrowed(query)), label: t("work.title") },
        ]}
      />
      <WorkStepForm
        data={data}
        query={query}
        path={`${path}/work`}
        tenant={tenant}
        actions={{ next: actions.takeTasksAction, setback: actions.tellSetbackAction }}
      />
    </>
  );
}
