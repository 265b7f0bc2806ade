import { BoundedCount } from "@/components/ui/bounded-count";
import { TextLink } from "@/components/ui/button";
import { getTranslations } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";
import { MOST_CUSTOMERS_COUNTED } from "@/lib/resellers/business/queries";
import type { ResellerRecord } from "@/lib/resellers/queries";

type ImpactProps = { record: ResellerRecord; tenant: string; text: string };

/** Whom a restriction or suspension touches, in numbers with links, and what stays as it is. */
export async function Impact({ record, tenant, text }: ImpactProps) {
  const t = await getTranslations("resellers");
  const { reseller, customers, openOrders, people } = record;
  const area = `/${tenant}/provider`;
  const of = (count: number) => <BoundedCount count={count} bound={MOST_CUSTOMERS_COUNTED} />;
  return (
    <>
      <ul className="mb-2 list-disc space-y-2 pl-5">
        {customers !== undefined && (
          <li>
            <TextLink href={withQuery(`${area}/customers`, { owner: reseller.id })}>
              {of(customers)} {t("ofCustomers", { count: customers })}
            </TextLink>
          </li>
        )}
        {openOrders !== undefined && (
          <li>
            <TextLink href={withQuery(`${area}/orders`, { reseller: reseller.id, state: "all" })}>
              {of(openOrders)} {t("ofOpenOrders", { count: openOrders })}
            </TextLink>
          </li>
        )}
        {people && <li>{t("ofPeople", { count: people.length })}</li>}
      </ul>
      <p>{text}</p>
    </>
  );
}
