import { useTranslations } from "@/lib/i18n/words";
import type { DeliveryState, OrderState } from "@/lib/orders/machine";
import { lineStateOf } from "@/lib/orders/rules";
import { LineStateMark } from "./order-state";

type Delivered = {
  deliveryState: DeliveryState;
  deliveryReason: string | null;
  parcel: string | null;
  tracking: string | null;
};

/** How far a line is, with its parcel and tracking; a tracking address becomes a link. */
export function DeliveryCell({
  order,
  line: { deliveryState, deliveryReason, parcel, tracking },
}: {
  order: { state: OrderState };
  line: Delivered;
}) {
  const t = useTranslations("orders");
  return (
    <>
      <LineStateMark state={lineStateOf(order.state, deliveryState)} />
      {deliveryReason && <span className="block text-ink-muted text-xs">{deliveryReason}</span>}
      {parcel && (
        <span className="block text-ink-muted text-xs">
          {t("parcel")}: {parcel}
        </span>
      )}
      {tracking && (
        <span className="block text-ink-muted text-xs">
          {t("tracking")}:{" "}
          {/^https:\/\/[^\s]+$/.test(tracking) ? (
            <a href={tracking} className="link" rel="noopener noreferrer nofollow">
              {t("follow")}
            </a>
          ) : (
            tracking
          )}
        </span>
      )}
    </>
  );
}
