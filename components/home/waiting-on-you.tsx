import { getTranslations } from "next-intl/server";
import { TextLink } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import type { ResellerHome } from "@/lib/home/queries";
import { withQuery } from "@/lib/page";
import { OrderTable } from "./order-table";

type WaitingOnYouProps = { home: ResellerHome; path: string; provider: string };

/** The orders that go on only when the reseller answers, and how many lie with the provider. */
export async function WaitingOnYou({ home, path, provider }: WaitingOnYouProps) {
  const t = await getTranslations("home");
  const { placed, "information asked": asked } = home.orders;
  return (
    <Section
      title={t("waitingOnYou")}
      actions={
        asked > home.asked.length && (
          <TextLink href={withQuery(path, { state: "information asked" })}>{t("allAsked")}</TextLink>
        )
      }
    >
      {home.asked.length ? (
        <OrderTable label={t("waitingOnYou")} path={path} orders={home.asked} />
      ) : (
        <p className="text-ink-muted">{t("nothingWaitsOnYou")}</p>
      )}
      {placed > 0 && (
        <p className="text-sm">
          <TextLink href={withQuery(path, { state: "placed" })}>
            {t("withProvider", { count: placed, provider })}
          </TextLink>
        </p>
      )}
    </Section>
  );
}
