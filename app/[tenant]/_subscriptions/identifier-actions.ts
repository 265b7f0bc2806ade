import { areaPath, type Side } from "@/lib/base/paths";
import { formAction } from "@/lib/forms/action";
import { type NoticeKey, withQuery } from "@/lib/list/page";
import { addIdentifier, removeIdentifier, showIdentifier } from "@/lib/subscriptions/identifiers/commands";
import { sealShown } from "@/lib/subscriptions/identifiers/rules";
import { identifierChoice, newIdentifier } from "@/lib/subscriptions/identifiers/schema";

const recordOf = (tenant: string, side: Side, id: string) => `${areaPath(tenant, side)}/subscriptions/${id}`;

/** The form by which somebody of an area asks to see what identifies a subscription. */
export const showAction = (side: Side) =>
  formAction({
    side,
    permission: "subscription:read",
    schema: identifierChoice,
    run: showIdentifier,
    next: (_, { subscription, id }, { tenant, actor }) =>
      `${withQuery(recordOf(tenant, side, subscription), {
        notice: "identifier-shown",
        shown: sealShown(id, actor),
      })}#identifiers`,
  });

/** The forms of the provider, which notes and removes what identifies a subscription. */
export function identifierActions() {
  const keeper = { side: "provider", permission: "subscription:change" } as const;
  const back =
    (notice: NoticeKey) =>
    (_done: unknown, { subscription }: { subscription: string }, { tenant }: { tenant: string }) =>
      withQuery(recordOf(tenant, "provider", subscription), { notice });
  return {
    add: formAction({ ...keeper, schema: newIdentifier, run: addIdentifier, next: back("identifier-added") }),
    remove: formAction({
      ...keeper,
      schema: identifierChoice,
      run: removeIdentifier,
      next: back("identifier-removed"),
    }),
  };
}
