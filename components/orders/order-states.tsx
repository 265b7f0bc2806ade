import { BoundedCount } from "@/components/ui/bounded-count";
import { FilterLinks } from "@/components/ui/filter-links";
import { getSpeech } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";
import { type OrderState, orderStates } from "@/lib/orders/machine";
import { COUNT_BOUND, type OrderListData } from "@/lib/orders/queries";

type OrderStatesProps = {
  path: string;
  /** What else of the filter stands in the address. */
  narrowed: Record<string, string | undefined>;
  /** The state shown now; the list without a state in its address shows `usual`. */
  state: OrderState | "all";
  usual: OrderState | "all";
  counts: OrderListData["counts"];
  /** Whether the reader can be in charge of orders, and look at those alone. */
  mine: boolean;
};

/** The states of orders with how many are in each, in a row of their own: too many to stand beside its other tools. */
export async function OrderStates({ path, narrowed, state, usual, counts, mine }: OrderStatesProps) {
  const speech = await getSpeech();
  const [t, states] = [speech.words("orders"), speech.words("states.order")];
  const { late: _, ...others } = narrowed;
  const at = (of: OrderState | "all") => withQuery(path, { ...others, state: of === usual ? undefined : of });
  // Late ones stand in several states, so that they are looked at as if they were one more.
  const lateOnes = {
    href: withQuery(path, { ...others, late: "yes" }),
    label: t("late"),
    current: narrowed.late === "yes",
  };
  const ownOnes = {
    href: withQuery(path, {
      ...narrowed,
      state: state === usual || narrowed.late ? undefined : state,
      mine: narrowed.mine ? undefined : "yes",
    }),
    label: t("mine"),
    current: Boolean(narrowed.mine),
  };
  return (
    <FilterLinks
      row
      label={t("filter")}
      items={[
        { href: at("all"), label: t("all"), current: state === "all" && !lateOnes.current },
        lateOnes,
        ...(mine ? [ownOnes] : []),
        ...orderStates.map((each) => ({
          href: at(each),
          label: states(each),
          count: <BoundedCount count={counts[each]} bound={COUNT_BOUND} />,
          current: state === each,
        })),
      ]}
    />
  );
}
