import { BoundedCount } from "@/components/ui/bounded-count";
import { Section } from "@/components/ui/section";
import { RowHeader, Table, TBody, Td, THead, Th, Tr } from "@/components/ui/table";
import { HOME_COUNT_BOUND, type ProviderHome } from "@/lib/home/queries";
import { getTranslations } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";

type Pending = {
  key: "toConfirm" | "conflicts" | "toDeliver" | "asked" | "toPublish" | "draftItems";
  by: "fulfilment" | "admin" | "reseller" | "product";
  count: number;
  href: string;
};

/** The work that is pending, in numbers with links, and by whom it is done; what has nothing pending is left out. */
export async function PendingWork({ home, path }: { home: ProviderHome; path: string }) {
  const t = await getTranslations("home");
  const pending = pendingIn(home, path).filter(({ count }) => count > 0);
  return (
    <Section title={t("pendingWork")}>
      {pending.length === 0 ? (
        <p className="text-ink-muted">{t("nothingWaits")}</p>
      ) : (
        <Table label={t("pendingWork")}>
          <THead>
            <Th>{t("what")}</Th>
            <Th>{t("waitsFor")}</Th>
            <Th numeric>{t("howMany")}</Th>
          </THead>
          <TBody>
            {pending.map(({ key, by, count, href }) => (
              <Tr key={key}>
                <RowHeader href={href}>{t(key)}</RowHeader>
                <Td label={t("waitsFor")}>{t(`waitsBy.${by}`)}</Td>
                <Td label={t("howMany")} numeric>
                  <BoundedCount count={count} bound={HOME_COUNT_BOUND} />
                </Td>
              </Tr>
            ))}
          </TBody>
        </Table>
      )}
    </Section>
  );
}

function pendingIn({ orders, conflicts, drafts, draftItems }: ProviderHome, path: string): Pending[] {
  const inState = (state: string) => withQuery(`${path}/orders`, { state });
  return [
    ...(orders
      ? ([
          { key: "toConfirm", by: "fulfilment", count: orders.placed, href: inState("placed") },
          { key: "toDeliver", by: "fulfilment", count: orders.confirmed, href: inState("confirmed") },
          {
            key: "asked",
            by: "reseller",
            count: orders["information asked"],
            href: inState("information asked"),
          },
        ] satisfies Pending[])
      : []),
    { key: "conflicts", by: "admin", count: conflicts ?? 0, href: `${path}/customers/conflicts` },
    { key: "toPublish", by: "product", count: drafts?.count ?? 0, href: `${path}/portfolios` },
    {
      key: "draftItems",
      by: "product",
      count: draftItems ?? 0,
      href: withQuery(`${path}/catalogue`, { state: "draft" }),
    },
  ];
}
