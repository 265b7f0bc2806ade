import { areaPath, type SellingSide } from "@/lib/base/paths";
import { formAction } from "@/lib/forms/action";
import { type NoticeKey, withQuery } from "@/lib/list/page";
import { chooseColumns } from "@/lib/views/columns/commands";
import { deleteView, renameView, replaceView, saveView, startView } from "@/lib/views/commands";
import { chosenColumns, chosenRows, chosenView, newView, renamedView, startedView } from "@/lib/views/schema";
import { keepRowHeight } from "./row-height";

type Given = { list: string; present: Record<string, string> };

/** The forms about saved views, in the area of a company that sells. */
export function viewActions(side: SellingSide) {
  const keeper = { side, permission: "view:keep" } as const;
  const back =
    (notice: NoticeKey) =>
    (_done: unknown, { list, present }: Given, { tenant }: { tenant: string }) =>
      withQuery(`${areaPath(tenant, side)}/views/${list}`, { ...present, notice });
  return {
    save: formAction({
      ...keeper,
      schema: newView,
      run: saveView,
      next: (parameters, { list }, { tenant }) =>
        withQuery(`${areaPath(tenant, side)}/${list}`, { ...parameters, notice: "view-saved" }),
    }),
    rename: formAction({ ...keeper, schema: renamedView, run: renameView, next: back("saved") }),
    replace: formAction({ ...keeper, schema: chosenView, run: replaceView, next: back("view-replaced") }),
    remove: formAction({ ...keeper, schema: chosenView, run: deleteView, next: back("view-deleted") }),
    rows: formAction({
      ...keeper,
      schema: chosenRows,
      run: (_scope, given) => keepRowHeight(given),
      next: (_done, { list, present }, { tenant }) => withQuery(`${areaPath(tenant, side)}/${list}`, present),
    }),
    columns: formAction({
      ...keeper,
      schema: chosenColumns,
      run: chooseColumns,
      next: (_done, { list, present }, { tenant }) =>
        withQuery(`${areaPath(tenant, side)}/${list}`, { ...present, hide: undefined }),
    }),
    start: formAction({
      ...keeper,
      schema: startedView,
      run: startView,
      next: (done, given, place) => back(given.start ? "view-started" : "view-unstarted")(done, given, place),
    }),
  };
}
