import { z } from "zod";
import { oneOf } from "@/lib/base/fields";
import { pageCursor } from "@/lib/list/page";

export const changeKinds = ["added", "removed", "changed"] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** From when on: the last visit, or so many days. */
export const changesSince = ["visit", "week", "month"] as const;
export type ChangesSince = (typeof changesSince)[number];

export const changeList = z.object({
  only: oneOf(changeKinds),
  since: oneOf(changesSince),
  page: pageCursor(),
});
export type ChangeList = z.output<typeof changeList>;
