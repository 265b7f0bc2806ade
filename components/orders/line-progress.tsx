import { useTranslations } from "next-intl";
import { type DeliveryState, progressOf } from "@/lib/orders/rules";

/** The lines of an order in a list: how many there are, and how many of them are delivered where it is some. */
export function LineProgress({ done, all }: { done: number; all: number }) {
  const t = useTranslations("orders");
  return done > 0 && done < all ? t("someOf", { done, all }) : all;
}

/** How far the delivery of an order is, in a sentence: "1 of 3 lines delivered, 1 on its way"; nothing before it begins. */
export function DeliveryProgress({ lines }: { lines: { deliveryState: DeliveryState }[] }) {
  const t = useTranslations("orders");
  if (lines.every(({ deliveryState }) => deliveryState === "waiting")) return null;
  const { done, underway, all } = progressOf(lines.map(({ deliveryState }) => deliveryState));
  return (
    <>
      {t("delivered", { done, all })}
      {underway > 0 && <>, {t("underway", { count: underway })}</>}
    </>
  );
}
