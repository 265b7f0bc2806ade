"use server";
import { takeStep } from "@/lib/audit/steps";
import { changeItems } from "@/lib/catalogue/bulk/commands";
import { bulkForm, bulkUndo, narrowing, preparedQuery } from "@/lib/catalogue/bulk/schema";
import { undoItems } from "@/lib/catalogue/bulk/undo/commands";
import { changeItem, createItem, moveItem } from "@/lib/catalogue/commands";
import { changedItem, itemMove, newItem } from "@/lib/catalogue/schema";
import { formAction } from "@/lib/forms/action";
import { countedNotice, undoneNotice, withQuery } from "@/lib/list/page";

export const createItemAction = formAction({
  side: "provider",
  permission: "catalogue:edit",
  schema: newItem,
  run: createItem,
  next: (id, _, { tenant }) => `/${tenant}/provider/catalogue/${id}?notice=item-created`,
});

export const changeItemAction = formAction({
  side: "provider",
  permission: "catalogue:edit",
  schema: changedItem,
  run: changeItem,
  next: (id, _, { tenant }) => `/${tenant}/provider/catalogue/${id}?notice=saved`,
});

export const moveItemAction = formAction({
  side: "provider",
  permission: "catalogue:edit",
  schema: itemMove,
  run: moveItem,
  next: (id, { move }, { tenant }) => `/${tenant}/provider/catalogue/${id}?notice=item-${move}`,
});

/** Without a preview yet, it only leads there. */
export const changeItemsAction = formAction({
  side: "provider",
  permission: "catalogue:edit",
  schema: bulkForm,
  run: async (scope, given) => (given.expected ? takeStep(changeItems, scope, given) : undefined),
  next: (done, given, { tenant }) => {
    const path = `/${tenant}/provider/catalogue`;
    if (!done) return withQuery(`${path}/bulk`, preparedQuery(given));
    const notice = countedNotice("itemsChanged", done.count);
    return withQuery(path, { ...narrowing(given), notice, undo: done.step });
  },
});

export const undoItemsAction = formAction({
  side: "provider",
  permission: "catalogue:edit",
  schema: bulkUndo,
  run: undoItems,
  next: (undone, given, { tenant }) =>
    withQuery(`/${tenant}/provider/catalogue`, { ...narrowing(given), notice: undoneNotice(undone) }),
});
