import { refusalOf } from "@/lib/base/errors";

/** How a write ended: the key of what it was refused with, or "done". */
export const outcomeOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error) => refusalOf(error)?.key ?? error,
  );
