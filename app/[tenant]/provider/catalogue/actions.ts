"use server";
import { changeItems } from "@/lib/catalogue/bulk/commands";
import { bulkForm } from "@/lib/catalogue/bulk/schema";
import { changeItem, createItem, moveItem } from "@/lib/catalogue/commands";
import { changedItem, itemMove, newItem } from "@/lib/catalogue/schema";
import { formAction } from "@/lib/forms/action";
import { countedNotice, withQuery } from "@/lib/list/page";

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

export const changeItemsAction = formAction({
  side: "provider",
  permission: "catalogue:edit",
  schema: bulkForm,
  run: changeItems,
  next: (count, { q, state, kind, category }, { tenant }) =>
    withQuery(`/${tenant}/provider/catalogue`, {
      ...{ q, state, kind, category },
      notice: countedNotice("itemsChanged", count),
    }),
});
