import { v7 } from "uuid";
import { OrderLinks } from "@/components/links/order-links";
import type { FormAction } from "@/components/ui/form-body";
import { env } from "@/lib/base/env";
import type { Actor } from "@/lib/door/actor";
import type { KeptLink } from "@/lib/links/queries";
import { openMade } from "@/lib/links/rules";
import type { Order } from "@/lib/orders/record/queries";

type RecordLinksProps = {
  actor: Actor;
  order: Order;
  links: KeptLink[];
  /** A link that was just made, as the page's address carries it. */
  made?: string;
  actions: Record<"makeLinkAction" | "revokeLinkAction", FormAction>;
};

/** The links by which the customer of an order follows it; one that was just made, and works, is shown to its maker. */
export function RecordLinks({ actor, order, links, made: sealed, actions }: RecordLinksProps) {
  const made = openMade(sealed, actor);
  const works = made && links.some(({ id }) => id === made.id);
  return (
    <OrderLinks
      tenant={actor.tenantSlug}
      order={order}
      links={links}
      made={works ? `${env().KONTOR_URL}/${actor.tenantSlug}/follow/${made.token}` : undefined}
      nextKey={v7()}
      actions={actions}
    />
  );
}
