import { type ViewActions, ViewsPage } from "@/components/views/views-page";
import type { SellingSide } from "@/lib/base/paths";
import { load, type PageInput } from "@/lib/door/load";
import { titled } from "@/lib/i18n/titled";
import { getSpeech } from "@/lib/i18n/words";
import { loadViews } from "@/lib/views/queries";
import { viewsPath } from "@/lib/views/schema";
import { offeredColumns } from "./columns";
import { hasRoomyRows } from "./row-height";

export const generateMetadata = titled("settings", "nouns.view");

/** The saved views of a list of an area. */
export const viewsPage = (side: SellingSide, actions: ViewActions) => async (props: PageInput) => {
  const { data, query, actor, notice } = await load(side, "view:keep", props, viewsPath, loadViews);
  const [roomy, speech] = await Promise.all([hasRoomyRows(), getSpeech()]);
  const columns = offeredColumns(actor, side, query.list, data.present.hide, speech);
  return (
    <ViewsPage
      actor={actor}
      list={query.list}
      actions={actions}
      notice={notice}
      roomy={roomy}
      columns={columns}
      {...data}
    />
  );
};
