import * as actions from "@/app/[tenant]/provider/resellers/actions";
import { Notice } from "@/components/frame/notice";
import { ResellerRecordView } from "@/components/resellers/reseller-record";
import { ResellerStateMark } from "@/components/resellers/reseller-state";
import { Standing } from "@/components/resellers/standing";
import { ResellerTeam } from "@/components/resellers/team";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { load } from "@/lib/door/load";
import { can } from "@/lib/door/scope";
import { titled } from "@/lib/i18n/titled";
import { getTranslations } from "@/lib/i18n/words";
import { resellerMachine } from "@/lib/resellers/machine";
import { getResellerRecord } from "@/lib/resellers/queries";
import { resellerPath } from "@/lib/resellers/schema";
import { offered } from "@/lib/states/transition";

export const generateMetadata = titled("resellers", "reseller");

export default async function ResellerPage(props: PageProps<"/[tenant]/provider/resellers/[reseller]">) {
  const loaded = await load("provider", "reseller:read", props, resellerPath, getResellerRecord);
  const { data, actor, tenant, notice } = loaded;
  const t = await getTranslations("resellers");
  const list = `/${tenant}/provider/resellers`;
  const edit = can(actor, "reseller:edit");
  return (
    <>
      <PageHeader
        title={data.reseller.name}
        crumbs={[{ href: list, label: t("title") }]}
        state={<ResellerStateMark state={data.reseller.state} />}
        actions={edit && <LinkButton href={`${list}/${data.reseller.id}/edit`}>{t("edit")}</LinkButton>}
      />
      <Notice notice={notice} />
      <ResellerRecordView record={data} tenant={tenant} assign={edit}>
        <Standing
          record={data}
          tenant={tenant}
          open={offered(actor, resellerMachine, { ...data.reseller, resellerId: data.reseller.id })}
          restrict={actions.restrictResellerAction}
          suspend={actions.suspendResellerAction}
          activate={actions.activateResellerAction}
        />
        <ResellerTeam
          record={data}
          tenant={tenant}
          peoplePath={
            can(actor, "personal:read") ? `/${tenant}/provider/settings/personal/people` : undefined
          }
          invite={can(actor, "reseller:admit") ? actions.inviteResellerAdminAction : undefined}
        />
      </ResellerRecordView>
    </>
  );
}
