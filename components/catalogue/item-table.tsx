import { getLocale, getTranslations } from "next-intl/server";
import { TdSelect, ThSelect } from "@/components/ui/bulk";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty";
import { RowHeader, Table, TBody, Td, THead, Th, Tr } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { ownPicturePath, rowPicture } from "@/lib/catalogue/pictures/rules";
import type { ItemRow, OfferPrice } from "@/lib/catalogue/queries";
import { nameIn } from "@/lib/catalogue/rules";
import type { ItemSort } from "@/lib/catalogue/schema";
import type { Actor } from "@/lib/door/actor";
import { can } from "@/lib/door/scope";
import { type Sorting, sortHead } from "@/lib/list/sort";
import { ItemState } from "./item-state";
import { OfferSummary } from "./offer-summary";

type ItemTableProps = {
  path: string;
  data: { rows: ItemRow[]; offers: Map<string, OfferPrice[]> };
  actor: Actor;
  filtered: boolean;
  /** How the list is sorted, and the address of another order; none where a search decides. */
  sort?: Sorting<ItemSort>;
  /** Id of the form that takes ticked rows; none for those who may change nothing. */
  form?: string;
};

export async function ItemTable({ path, data, actor, filtered, sort, form }: ItemTableProps) {
  const [t, kinds, locale] = await Promise.all([
    getTranslations("catalogue"),
    getTranslations("terms.kind"),
    getLocale(),
  ]);
  if (!data.rows.length)
    return <NoItems path={path} filtered={filtered} mayEdit={can(actor, "catalogue:edit")} />;
  const categoryOf = ({ categoryNames, categorySlug }: ItemRow) =>
    categoryNames && nameIn(categoryNames, categorySlug ?? "", locale, actor.tenantLocale);
  const head = (key: ItemSort, descending?: boolean) => sort && sortHead(key, sort, descending);
  return (
    <Table label={t("title")} pictured={data.rows.some(({ picture }) => picture)}>
      <THead>
        {form && <ThSelect form={form} label={t("selectAll")} />}
        <Th sort={head("name")}>{t("name")}</Th>
        <Th sort={head("sku")}>{t("sku")}</Th>
        <Th>{t("category")}</Th>
        <Th>{t("offers")}</Th>
        <Th>{t("state")}</Th>
        <Th sort={head("changed", true)}>{t("changed")}</Th>
      </THead>
      <TBody>
        {data.rows.map((item, at) => (
          <Tr key={item.id}>
            {form && (
              <TdSelect form={form} name={`t-${at}`} value={item.id} label={`${item.name} · ${item.sku}`} />
            )}
            <RowHeader
              href={`${path}/${item.id}`}
              picture={rowPicture(ownPicturePath(actor.tenantSlug, item.state), item.picture, at)}
            >
              {item.name}
              <span className="block font-normal text-ink-muted text-xs">
                {[item.manufacturer, kinds(item.kind)].filter(Boolean).join(" · ")}
              </span>
            </RowHeader>
            <Td label={t("sku")}>{item.sku}</Td>
            <Td label={t("category")}>{categoryOf(item)}</Td>
            <Td label={t("offers")}>
              <OfferSummary offers={data.offers.get(item.id) ?? []} />
            </Td>
            <Td label={t("state")}>
              <ItemState state={item.state} />
            </Td>
            <Td label={t("changed")}>
              <Time at={item.updatedAt} as="date" className="whitespace-nowrap" />
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}

async function NoItems({ path, filtered, mayEdit }: { path: string; filtered: boolean; mayEdit: boolean }) {
  const t = await getTranslations("catalogue");
  if (filtered) {
    return (
      <EmptyState title={t("noneFound")} action={<LinkButton href={path}>{t("showAll")}</LinkButton>}>
        {t("noneFoundText")}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t("empty")}
      action={
        mayEdit && (
          <LinkButton href={`${path}/import`} variant="primary">
            {t("import")}
          </LinkButton>
        )
      }
    >
      {t("emptyText")}
    </EmptyState>
  );
}
