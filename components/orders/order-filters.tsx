import { CsvLinks } from "@/components/files/csv-links";
import { dayText } from "@/components/ui/data-table/written";
import { ListToolbar } from "@/components/ui/list";
import { ListViews } from "@/components/views/list-views";
import type { Actor } from "@/lib/door/actor";
import { can } from "@/lib/door/scope";
import { getSpeech } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";
import type { OrderState } from "@/lib/orders/machine";
import { type OrderListData, shownState } from "@/lib/orders/queries";
import { narrowing, type OrderFilter } from "@/lib/orders/schema";
import { NarrowOrders } from "./narrow-orders";
import { OfferedSellers } from "./offered-sellers";
import { OrderStates } from "./order-states";

type OrderFiltersProps = {
  path: string;
  filter: OrderFilter;
  /** The state shown now; the list without a state in its address shows `usual`. */
  state: OrderState | "all";
  usual: OrderState | "all";
  data: Pick<OrderListData, "counts" | "sellers" | "customerName">;
  /** Whether the list can be narrowed by who sold. */
  resellers?: boolean;
  actor: Actor;
};

/** What of a filter stands in the address, beside the state. */
export const narrowedBy = (filter: Omit<OrderFilter, "page">) => {
  const { state: _, ...narrowed } = narrowing(filter);
  return narrowed;
};

/** Search, a filter with its counter for each state, and more to narrow by: all of it in the address. */
export async function OrderFilters({
  path,
  filter,
  state,
  usual,
  data,
  resellers,
  actor,
}: OrderFiltersProps) {
  const speech = await getSpeech();
  const t = speech.words("orders");
  const { reseller, seller, mine, late, from, to } = filter;
  const shown = state === shownState({ late, state: undefined }, usual) ? undefined : state;
  const narrowed = narrowedBy(filter);
  const { q, ...others } = narrowed;
  const sellers = resellers ? data.sellers : undefined;
  const soldBy = reseller === "direct" ? t("directOnly") : (sellers?.chosen?.name ?? seller);
  const without = (part: object) => withQuery(path, { ...narrowed, state: shown, ...part });
  const dayOf = (day: string) => dayText(day, speech);
  return (
    <>
      <OrderStates
        path={path}
        narrowed={narrowed}
        state={state}
        usual={usual}
        counts={data.counts}
        mine={can(actor, "order:fulfil")}
      />
      <ListToolbar
        action={path}
        search={{ label: t("search"), value: q, placeholder: t("searchExample") }}
        keep={{ state: shown, ...others }}
        applied={[
          ...(data.customerName
            ? [{ label: data.customerName, href: without({ customer: undefined }) }]
            : []),
          ...(late
            ? [
                {
                  label: t(late === "yes" ? "late" : "inTime"),
                  href: without({ late: undefined }),
                  shown: late === "yes" ? (true as const) : undefined,
                },
              ]
            : []),
          ...(mine ? [{ label: t("mine"), href: without({ mine: undefined }), shown: true as const }] : []),
          ...(soldBy ? [{ label: soldBy, href: without({ reseller: undefined, seller: undefined }) }] : []),
          ...(from
            ? [{ label: `${t("placedFrom")} ${dayOf(from)}`, href: without({ from: undefined }) }]
            : []),
          ...(to ? [{ label: `${t("placedTo")} ${dayOf(to)}`, href: without({ to: undefined }) }] : []),
        ]}
        views={<ListViews actor={actor} list="orders" present={{ ...narrowed, state: filter.state }} />}
        actions={
          <CsvLinks href={withQuery(`${path}/export`, { ...narrowed, state })}>{t("export")}</CsvLinks>
        }
      >
        <NarrowOrders
          path={path}
          filter={filter}
          keep={{ q, customer: narrowed.customer, mine, late, sort: narrowed.sort, state: shown }}
          sellers={sellers}
        />
      </ListToolbar>
      {sellers && seller && !sellers.chosen && reseller !== "direct" && (
        <OfferedSellers
          words={seller}
          offered={sellers.offered}
          hrefOf={(id) => without({ seller: undefined, reseller: id })}
        />
      )}
    </>
  );
}
