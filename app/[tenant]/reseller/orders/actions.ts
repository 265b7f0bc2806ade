"use server";
import { formAction } from "@/lib/form-action";
import { answerOrder, withdrawOrder } from "@/lib/orders/commands";
import { pickLines, placeOrder } from "@/lib/orders/placing/commands";
import { writeLines } from "@/lib/orders/placing/rules";
import { pickedLines, placedOrder } from "@/lib/orders/placing/schema";
import { orderMaybeReason, orderWithReason } from "@/lib/orders/schema";
import { withQuery } from "@/lib/page";

export const pickLinesAction = formAction({
  side: "reseller",
  permission: "order:place",
  schema: pickedLines,
  run: async (_, input) => writeLines(pickLines(input)),
  next: (line, { customer, go, q, category, page, at }, { tenant }) => {
    const path = `/${tenant}/reseller/orders/new`;
    if (go === "review") return withQuery(`${path}/review`, { customer, line });
    const shown = page ?? (go === "stay" ? at : undefined);
    return withQuery(path, { customer, line, q, category: category ?? undefined, page: shown });
  },
});

export const placeOrderAction = formAction({
  side: "reseller",
  permission: "order:place",
  schema: placedOrder,
  run: placeOrder,
  next: ({ id }, _, { tenant }) => `/${tenant}/reseller/orders/${id}?notice=order-placed`,
});

export const withdrawOrderAction = formAction({
  side: "reseller",
  permission: "order:place",
  schema: orderMaybeReason,
  run: withdrawOrder,
  next: ({ id }, _, { tenant }) => `/${tenant}/reseller/orders/${id}?notice=order-cancelled`,
});

export const answerOrderAction = formAction({
  side: "reseller",
  permission: "order:place",
  schema: orderWithReason,
  run: answerOrder,
  next: ({ id }, _, { tenant }) => `/${tenant}/reseller/orders/${id}?notice=order-answered`,
});
