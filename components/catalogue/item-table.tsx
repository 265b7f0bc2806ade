import { LinkButton } from "@/components/ui/button";
import { type Kept, tableOf } from "@/components/ui/data-table/cells";
import { DataTable } from "@/components/ui/data-table/data-table";
import { codePiece, timePiece } from "@/components/ui/data-table/written";
import { EmptyState } from "@/components/ui/empty";
import { ownPicturePath, rowPicture } from "@/lib/catalogue/pictures/rules";
import type { ItemRow, OfferPrice } from "@/lib/catalogue/queries";
import { nameIn } from "@/lib/catalogue/rules";
import type { ItemSort } from "@/lib/catalogue/schema";
import type { Actor } from "@/lib/door/actor";
import { can } from "@/lib/door/scope";
import type { Speech } from "@/lib/i18n/speech";
import { useSpeech, useTranslations } from "@/lib/i18n/words";
import { type Sorting, sortHead } from "@/lib/list/sort";
import { itemState } from "./item-state";
import { offerSummary } from "./offer-summary";

type ItemTableProps = {
  /** What its reader keeps of the columns. */
  kept?: Kept;
  path: string;
  data: { rows: ItemRow[]; offers: Map<string, OfferPrice[]> };
  actor: Actor;
  filtered: boolean;
  /** How the list is sorted, and the address of another order; none where a search decides. */
  sort?: Sorting<ItemSort>;
  /** Id of the form that takes ticked rows; none for those who may change nothing. */
  form?: string;
};

/** The items of a catalogue, or why there is none. */
export function ItemTable(props: ItemTableProps) {
  const { path, filtered, actor } = props;
  const speech = useSpeech();
  if (!props.data.rows.length)
    return <NoItems path={path} filtered={filtered} mayEdit={can(actor, "catalogue:edit")} />;
  return <DataTable {...itemTable(props, speech)} />;
}

export function itemTable({ path, data, actor, sort, form, kept }: ItemTableProps, speech: Speech) {
  const [t, kinds] = [speech.words("catalogue"), speech.words("terms.kind")];
  const head = (key: ItemSort, descending?: boolean) => sort && sortHead(key, sort, descending);
  return tableOf<ItemRow>({
    label: t("title"),
    rows: data.rows,
    kept,
    ticks: form ? { form, all: t("selectAll") } : undefined,
    rowOf: (item) => ({
      id: item.id,
      href: `${path}/${item.id}`,
      picture: rowPicture(ownPicturePath(actor.tenantSlug, item.state), item.picture),
      tick: form ? { more: item.sku } : undefined,
    }),
    columns: [
      {
        key: "name",
        head: t("name"),
        sort: head("name"),
        cell: ({ name, manufacturer, kind }) => [
          name,
          { note: [manufacturer, kinds(kind)].filter(Boolean).join(" · "), wide: true },
        ],
      },
      { key: "sku", head: t("sku"), sort: head("sku"), cell: ({ sku }) => codePiece(sku) },
      {
        key: "category",
        head: t("category"),
        phone: "hidden",
        cell: ({ categoryNames, categorySlug }) =>
          categoryNames && nameIn(categoryNames, categorySlug ?? "", speech.locale, actor.tenantLocale),
      },
      { key: "offers", head: t("offers"), cell: ({ id }) => offerSummary(data.offers.get(id) ?? [], speech) },
      { key: "state", head: t("state"), phone: "top", cell: ({ state }) => itemState(state, speech) },
      {
        key: "changed",
        head: t("changed"),
        sort: head("changed", true),
        phone: "hidden",
        cell: ({ updatedAt }) => timePiece(updatedAt, speech, "date"),
      },
    ],
  });
}

function NoItems({ path, filtered, mayEdit }: { path: string; filtered: boolean; mayEdit: boolean }) {
  const t = useTranslations("catalogue");
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
