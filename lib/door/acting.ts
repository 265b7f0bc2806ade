import { channel } from "node:diagnostics_channel";

/** Who acts in a request, by ids alone. */
export type Acting = {
  request: string | null;
  person: string;
  tenant: string;
  reseller?: string;
  customer?: string;
};

type Ids = { userId: string; tenantId: string; resellerId: string | null; customerId: string | null };

/** Heard in every bundle of the process: each has modules of its own. */
const told = channel("kontor.acting");

/** Tells the log of requests who acts in this one. */
export function tellActing(request: string | null, { userId, tenantId, resellerId, customerId }: Ids): void {
  if (!told.hasSubscribers) return;
  const acting: Acting = { request, person: userId, tenant: tenantId };
  if (resellerId) acting.reseller = resellerId;
  if (customerId) acting.customer = customerId;
  told.publish(acting);
}

/** From here on hears who acts in which request. */
export const hearActing = (hear: (acting: Acting) => void): void =>
  told.subscribe((acting) => hear(acting as Acting));
