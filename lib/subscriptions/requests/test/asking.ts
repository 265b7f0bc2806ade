import { desc, eq } from "drizzle-orm";
import { newId } from "@/db/columns";
import { subscriptionRequests } from "@/db/schema";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { today } from "@/lib/i18n/locale";
import { giveNotice, takeNoticeBack } from "@/lib/subscriptions/commands";
import { getSubscription } from "@/lib/subscriptions/queries";
import { extendTerm, switchRenewal } from "@/lib/subscriptions/renewing/commands";
import { askForChange } from "@/lib/subscriptions/requests/commands";
import {
  acceptRequest,
  passRequestOn,
  refuseRequest,
  withdrawRequest,
} from "@/lib/subscriptions/requests/deciding/commands";
import { loadAsking } from "@/lib/subscriptions/requests/queries";
import { effectOf, type Wanted } from "@/lib/subscriptions/requests/rules";
import { changeSeats } from "@/lib/subscriptions/seats/commands";
import { asOwner } from "@/test/world/acting";

export type Given = Pick<Wanted, "kind"> & Partial<Wanted> & { key?: string; reason?: string };
type Request = typeof subscriptionRequests.$inferSelect;

/** The newest request about a subscription, as it is stored. */
export const requestOf = (tenantId: string, subscriptionId: string): Promise<Request> =>
  asOwner(tenantId, async (db) => {
    const [found] = await db
      .select()
      .from(subscriptionRequests)
      .where(eq(subscriptionRequests.subscriptionId, subscriptionId))
      .orderBy(desc(subscriptionRequests.createdAt), desc(subscriptionRequests.id))
      .limit(1);
    if (!found) throw new Error("nothing was asked");
    return found;
  });

/** Somebody asks for a change. */
export const asked = (actor: Actor, id: string, { key = newId(), reason, ...wanted }: Given) =>
  withPermission(actor, actor.side === "customer" ? "subscription:ask" : "subscription:change", (scope) =>
    askForChange(scope, { quantity: null, months: null, ...wanted, id, key, reason: reason ?? null }),
  );

const step = ({ id, version }: Request) => ({ id, version, reason: null });
const changer = <T>(actor: Actor, run: Parameters<typeof withPermission<T>>[2]) =>
  withPermission(actor, "subscription:change", run);

export const commands = {
  /** The open request as somebody reads it. */
  seen: async (actor: Actor, subscription: string) => {
    try {
      const { request } = await withPermission(actor, "subscription:read", (scope) =>
        loadAsking(scope, { subscription }),
      );
      return request;
    } catch {
      return undefined;
    }
  },
  accept: (
    actor: Actor,
    request: Request,
    seen = 1,
    day = request.kind === "notice" ? request.effectOn : today(),
  ) => changer(actor, (scope) => acceptRequest(scope, { ...step(request), seen, on: day })),
  refuse: (actor: Actor, request: Request, reason: string | null) =>
    changer(actor, (scope) => refuseRequest(scope, { ...step(request), reason })),
  passOn: (actor: Actor, request: Request) => changer(actor, (scope) => passRequestOn(scope, step(request))),
  withdraw: (actor: Actor, request: Request) =>
    withPermission(actor, actor.side === "customer" ? "subscription:ask" : "subscription:change", (scope) =>
      withdrawRequest(scope, step(request)),
    ),
  /** The step itself, as somebody takes it at once. */
  do: (actor: Actor, id: string, { kind, quantity = null, months = null }: Given) =>
    changer(actor, async (scope) => {
      const of = await getSubscription(scope, id);
      const seen = { id, version: of.version, reason: null };
      const on = effectOf({ kind, quantity, months }, of, today());
      if (kind === "more" || kind === "fewer")
        return changeSeats(scope, { ...seen, quantity: quantity ?? 0, on: today() });
      if (kind === "notice") return giveNotice(scope, { ...seen, endsOn: on });
      if (kind === "takeBack") return takeNoticeBack(scope, seen);
      if (kind === "renew") return extendTerm(scope, { ...seen, months: months ?? 0 });
      return switchRenewal(scope, { ...seen, renewal: kind });
    }),
};
