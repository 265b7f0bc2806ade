import { viewsPage } from "@/app/[tenant]/_views/views-page";
import {
  chooseColumnsAction,
  chooseRowsAction,
  deleteViewAction,
  renameViewAction,
  replaceViewAction,
  saveViewAction,
  startViewAction,
} from "@/app/[tenant]/reseller/views/actions";

export { generateMetadata } from "@/app/[tenant]/_views/views-page";
export default viewsPage("reseller", {
  save: saveViewAction,
  rename: renameViewAction,
  replace: replaceViewAction,
  remove: deleteViewAction,
  start: startViewAction,
  rows: chooseRowsAction,
  columns: chooseColumnsAction,
});
