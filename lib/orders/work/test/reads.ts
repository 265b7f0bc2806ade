import { countWork, getChosenWork, listLeftLines, listWork, loadWork } from "@/lib/orders/work/queries";
import { MOST_PICKED } from "@/lib/orders/work/rules";
import { workAddress, workFilter } from "@/lib/orders/work/schema";
import { by, most, type Read } from "@/test/plans/read";

const work = (filter: object) =>
  by("admin", "order:fulfil", (scope, _, page) => listWork(scope, { ...workFilter.parse(filter), page }));

export const reads: Read[] = [
  {
    of: listWork,
    cases: [
      work({}),
      work({ show: "ship" }),
      work({ show: "retry" }),
      work({ show: "returned" }),
      work({ whose: "mine" }),
      work({ whose: "nobody", show: "activate" }),
      work({ late: "yes", whose: "nobody" }),
    ],
  },
  {
    of: loadWork,
    cases: [by("admin", "order:fulfil", (scope) => loadWork(scope, workFilter.parse({})))],
  },
  {
    of: countWork,
    cases: [{}, { whose: "mine", late: "yes" }].map((filter) =>
      by("admin", "order:fulfil", (scope) => countWork(scope, workFilter.parse(filter))),
    ),
  },
  {
    of: getChosenWork,
    cases: [
      by("admin", "order:fulfil", (scope, { worked }) =>
        getChosenWork(scope, workAddress.parse({ ids: worked })),
      ),
      by(
        "admin",
        "order:fulfil",
        (scope) => getChosenWork(scope, workAddress.parse({ which: "matching", show: "ship" }), MOST_PICKED),
        { most: most.picking },
      ),
    ],
  },
  {
    of: listLeftLines,
    cases: [
      by("admin", "order:fulfil", (scope, { worked }) =>
        listLeftLines(scope, [{ id: worked, reason: "taken" }]),
      ),
    ],
  },
];
