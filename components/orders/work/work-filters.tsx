import { BoundedCount } from "@/components/ui/bounded-count";
import { FilterLinks } from "@/components/ui/filter-links";
import { getTranslations } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";
import { COUNT_BOUND, type WorkData } from "@/lib/orders/work/queries";
import { workSteps } from "@/lib/orders/work/rules";
import { narrowed, type WorkFilter } from "@/lib/orders/work/schema";

type WorkFiltersProps = { path: string; filter: WorkFilter; counts: WorkData["counts"] };

/** The lines under way by their next step, with how many wait for each; late ones, the own ones and those of nobody among them. */
export async function WorkFilters({ path, filter, counts }: WorkFiltersProps) {
  const t = await getTranslations("orders");
  const { show, whose, late } = filter;
  const at = (part: object) => withQuery(path, { ...narrowed(filter), ...part });
  const toggle = <T extends string>(of: T, now: T | undefined) => (now === of ? undefined : of);
  return (
    <FilterLinks
      row
      label={t("work.filter")}
      items={[
        { href: at({ show: undefined }), label: t("work.all"), current: !show },
        { href: at({ late: toggle("yes", late) }), label: t("late"), current: late === "yes" },
        { href: at({ whose: toggle("mine", whose) }), label: t("mine"), current: whose === "mine" },
        {
          href: at({ whose: toggle("nobody", whose) }),
          label: t("work.unclaimed"),
          current: whose === "nobody",
        },
        ...workSteps.map((step) => ({
          href: at({ show: step }),
          label: t(`work.show.${step}`),
          count: <BoundedCount count={counts[step]} bound={COUNT_BOUND} />,
          current: show === step,
        })),
        {
          href: at({ show: "returned", late: undefined }),
          label: t("work.show.returned"),
          current: show === "returned",
        },
      ]}
    />
  );
}
