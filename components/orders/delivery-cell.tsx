import { useTranslations } from "@/lib/i18n/words";
import type { DeliveryState, OrderState } from "@/lib/orders/machine";
import { type Tracking, trackingOf } from "@/lib/orders/parcels/rules";
import { lineStateOf } from "@/lib/orders/rules";
import { LineStateMark } from "./order-state";

type Delivered = {
  deliveryState: DeliveryState;
  deliveryReason: string | null;
  parcel: string | null;
  tracking: string | null;
};

/** How far a line is, with its parcel and the way to follow it. */
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
          {t("tracking")}: <Followed {...trackingOf(tracking, parcel)} />
        </span>
      )}
    </>
  );
}

/** The way to the carrier's page of a parcel, or what is known of it where there is none. */
function Followed({ carrier, number, href }: Tracking) {
  const t = useTranslations("orders");
  const words = [carrier, number].filter(Boolean).join(" ");
  if (!href) return words;
  return (
    <a href={href} className="link" rel="noopener noreferrer nofollow">
      {words || t("follow")}
    </a>
  );
}
