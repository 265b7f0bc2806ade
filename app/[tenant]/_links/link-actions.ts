import type { SellingSide } from "@/lib/base/paths";
import { formAction } from "@/lib/forms/action";
import { sealMade } from "@/lib/links/rules";
import { withQuery } from "@/lib/list/page";
import { makeOrderLink, revokeOrderLink } from "@/lib/orders/links/commands";
import { newOrderLink, orderLinkChoice } from "@/lib/orders/links/schema";

/** The forms of links to follow an order, in the area of whoever sells. */
export function linkActions(side: SellingSide) {
  const sharer = { side, permission: "message:write" } as const;
  const recordOf = (tenant: string, order: string) => `/${tenant}/${side}/orders/${order}`;
  return {
    makeLink: formAction({
      ...sharer,
      schema: newOrderLink,
      run: makeOrderLink,
      next: ({ made }, { order, go }, { tenant, actor }) =>
        withQuery(recordOf(tenant, order), {
          notice: go === "mail" ? "link-mailed" : "link-made",
          made: made && sealMade(made, actor),
        }),
    }),
    revokeLink: formAction({
      ...sharer,
      schema: orderLinkChoice,
      run: revokeOrderLink,
      next: (_, { order }, { tenant }) => withQuery(recordOf(tenant, order), { notice: "link-revoked" }),
    }),
  };
}
