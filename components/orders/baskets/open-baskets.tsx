import { TextLink } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import type { OpenBasket } from "@/lib/baskets/queries";
import { getTranslations } from "@/lib/i18n/words";
import { BasketTable } from "./basket-table";

type OpenBasketsProps = {
  /** Path of the orders, such as /nordwind/reseller/orders. */
  path: string;
  baskets: OpenBasket[];
  line?: string;
};

/** The baskets worked on last, to go on with; nothing where there is none. */
export async function OpenBaskets({ path, baskets, line }: OpenBasketsProps) {
  const t = await getTranslations("orders");
  if (!baskets.length) return null;
  return (
    <Section title={t("continue")} actions={<TextLink href={`${path}/baskets`}>{t("allBaskets")}</TextLink>}>
      <BasketTable path={`${path}/new`} rows={baskets} line={line} />
    </Section>
  );
}
