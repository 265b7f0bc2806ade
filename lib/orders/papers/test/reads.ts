import { sql } from "drizzle-orm";
import { orderLines } from "@/db/schema";
import { refusalOf } from "@/lib/base/errors";
import { getChosenGoods, getGoods, getPicked, listGoods, readLogos } from "@/lib/orders/papers/queries";
import { workAddress } from "@/lib/orders/work/schema";
import { type Apart, by, most, type Read } from "@/test/plans/read";

/** More may match than a file holds, and of some nothing is left to send: what is read for it counts all the same. */
const orRefused = (read: Promise<unknown>) =>
  read.catch((error) => {
    if (!refusalOf(error)) throw error;
  });

const chosen = [(ids: string) => workAddress.parse({ ids }), () => workAddress.parse({ which: "matching" })];

export const reads: Read[] = [
  {
    of: getPicked,
    cases: chosen.map((asked) =>
      by("admin", "order:fulfil", (scope, { worked }) => orRefused(getPicked(scope, asked(worked))), {
        most: most.picking,
      }),
    ),
  },
  {
    of: getChosenGoods,
    cases: chosen.map((asked) =>
      by("admin", "order:fulfil", (scope, { worked }) => orRefused(getChosenGoods(scope, asked(worked))), {
        most: most.picking,
      }),
    ),
  },
  {
    of: listGoods,
    cases: (["admin", "reseller-1"] as const).map((as) =>
      by(as, "order:read", (scope, { order }) =>
        listGoods(scope, sql`${orderLines.orderId} = ${order}::uuid`),
      ),
    ),
  },
  {
    of: getGoods,
    cases: [by("admin", "order:read", (scope, { order }) => orRefused(getGoods(scope, order)))],
  },
];

export const apart: Apart = [readLogos];
