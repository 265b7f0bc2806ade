import { getTranslations } from "next-intl/server";
import { BoundedCount, FilterLinks, ListToolbar } from "@/components/ui/list";
import { COUNT_BOUND, type OrderCounts } from "@/lib/orders/queries";
import { type OrderState, orderStates } from "@/lib/orders/rules";
import { withQuery } from "@/lib/page";

type OrderFiltersProps = {
  path: string;
  q: string;
  /** The state shown now; the list without a state in its address shows `usual`. */
  state: OrderState | "all";
  usual: OrderState | "all";
  customer?: string;
  counts: OrderCounts;
};

/** Search, and a filter with its counter for each state: all of it in the address. */
export async function OrderFilters({ path, q, state, usual, customer, counts }: OrderFiltersProps) {
  const [t, states] = await Promise.all([getTranslations("orders"), getTranslations("states.order")]);
  const parameter = (of: OrderState | "all") => (of === usual ? undefined : of);
  const at = (of: OrderState | "all") => withQuery(path, { q, customer, state: parameter(of) });
  return (
    <ListToolbar
      action={path}
      search={{ label: t("search"), value: q, placeholder: t("searchExample") }}
      keep={{ state: parameter(state), customer }}
    >
      <FilterLinks
        label={t("filter")}
        items={[
          { href: at("all"), label: t("all"), current: state === "all" },
          ...orderStates.map((each) => ({
            href: at(each),
            label: states(each),
            count: <BoundedCount count={counts[each]} bound={COUNT_BOUND} />,
            current: state === each,
          })),
        ]}
      />
    </ListToolbar>
  );
}
