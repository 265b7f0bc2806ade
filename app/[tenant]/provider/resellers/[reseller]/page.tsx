import * as actions from "@/app/[tenant]/provider/resellers/actions";
import { Notice } from "@/components/frame/notice";
import { resellerMoves } from "@/components/resellers/reseller-moves";
import { ResellerRecordView } from "@/components/resellers/reseller-record";
import { ResellerTeam } from "@/components/resellers/team";
import { Moves } from "@/components/ui/moves";
import { load } from "@/lib/door/load";
import { can } from "@/lib/door/scope";
import { titled } from "@/lib/i18n/titled";
import { getSpeech } from "@/lib/i18n/words";
import { resellerMachine } from "@/lib/resellers/machine";
import { getResellerRecord } from "@/lib/resellers/queries";
import { resellerPath } from "@/lib/resellers/schema";
import { offered } from "@/lib/states/transition";

export const generateMetadata = titled("resellers", "reseller");

export default async function ResellerPage(props: PageProps<"/[tenant]/provider/resellers/[reseller]">) {
  const loaded = await load("provider", "reseller:read", props, resellerPath, getResellerRecord);
  const { data, actor, tenant, notice } = loaded;
  const speech = await getSpeech();
  const t = speech.words("resellers");
  const path = `/${tenant}/provider/resellers/${data.reseller.id}`;
  const edit = { key: "edit", label: t("edit"), href: `${path}/edit` };
  const portfolio = { key: "portfolio", label: t("changePortfolio"), href: `${path}/portfolio` };
  const moves = resellerMoves(
    {
      record: data,
      tenant,
      open: offered(actor, resellerMachine, { ...data.reseller, resellerId: data.reseller.id }),
      actions: {
        activate: actions.activateResellerAction,
        restrict: actions.restrictResellerAction,
        suspend: actions.suspendResellerAction,
      },
    },
    speech,
  );
  const again = moves.find(({ key }) => key === "activate");
  const others = [...(can(actor, "reseller:edit") ? [edit, portfolio] : []), ...moves];
  const next = again ?? others[0];
  return (
    <>
      <Notice notice={notice} />
      <ResellerRecordView
        record={data}
        tenant={tenant}
        moves={
          <Moves
            tenant={tenant}
            next={next}
            others={others.filter((move) => move !== next)}
            variant={again ? "primary" : "secondary"}
          />
        }
      >
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
