import { viewsPage } from "@/app/[tenant]/_views/views-page";
import {
  chooseColumnsAction,
  chooseRowsAction,
  deleteViewAction,
  renameViewAction,
  replaceViewAction,
  saveViewAction,
  startViewAction,
} from "@/app/[tenant]/provider/views/actions";

export { generateMetadata } from "@/app/[tenant]/_views/views-page";
export default viewsPage("provider", {
  save: saveViewAction,
  rename: renameViewAction,
  replace: replaceViewAction,
  remove: deleteViewAction,
  start: startViewAction,
  rows: chooseRowsAction,
  columns: chooseColumnsAction,
});
