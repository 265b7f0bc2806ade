import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import { withQuery } from "@/lib/page";

type CustomerModeProps = { path: string; filter: { q?: string; category?: string; view?: string } };

/** The switch between the reseller's own view and what its customer may look at. */
export async function CustomerMode({ path, filter }: CustomerModeProps) {
  const t = await getTranslations("sellable");
  const on = filter.view === "customer";
  return (
    <>
      {on && <span className="sr-only">{t("customerModeOn")}</span>}
      <LinkButton href={withQuery(path, { ...filter, view: on ? undefined : "customer" })}>
        {t(on ? "customerModeEnd" : "customerMode")}
      </LinkButton>
    </>
  );
}
