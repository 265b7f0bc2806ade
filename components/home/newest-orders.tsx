import { TextLink } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import type { SellingSide } from "@/lib/base/paths";
import type { NewOrder } from "@/lib/home/queries";
import { getTranslations } from "@/lib/i18n/words";
import { OrderTable } from "./order-table";

type NewestOrdersProps = { path: string; orders: NewOrder[]; side: SellingSide };

export async function NewestOrders({ path, orders, side }: NewestOrdersProps) {
  const t = await getTranslations("home");
  return (
    <Section title={t("newestOrders")} actions={<TextLink href={path}>{t("allOrders")}</TextLink>}>
      {orders.length ? (
        <OrderTable
          label={t("newestOrders")}
          path={path}
          orders={orders}
          withReseller={side === "provider"}
        />
      ) : (
        <p className="text-ink-muted">{t(side === "provider" ? "noOrderProvider" : "noOrderReseller")}</p>
      )}
    </Section>
  );
}
