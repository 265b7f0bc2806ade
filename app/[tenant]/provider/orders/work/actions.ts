"use server";
import { formAction } from "@/lib/forms/action";
import { countedNotice, type NoticeKey, withQuery } from "@/lib/list/page";
import { takeChosen, takeTasks, tellSetback, type Worked } from "@/lib/orders/work/commands";
import { addressOf, chosenLines, leftText, manyTasks, narrowed, setback } from "@/lib/orders/work/schema";

const provider = { side: "provider", permission: "order:fulfil" } as const;

const queueAfter = (
  { count, left }: Worked,
  filter: Parameters<typeof narrowed>[0],
  { tenant, notice }: { tenant: string; notice: NoticeKey },
) =>
  withQuery(`/${tenant}/provider/orders/work`, {
    ...narrowed(filter),
    notice: countedNotice(notice, count),
    left: leftText(left),
  });

/** Claims and hands over at once; other steps only lead to the page that says what they would do. */
export const chooseLinesAction = formAction({
  ...provider,
  schema: chosenLines,
  run: takeChosen,
  next: (done, given, { tenant }) => {
    if (!done) return withQuery(`/${tenant}/provider/orders/work/steps`, addressOf(given));
    const handed: NoticeKey = given.person === "nobody" ? "lines-unassigned" : "lines-assigned";
    const notice: NoticeKey = given.step === "claim" ? "lines-claimed" : handed;
    return queueAfter(done, given, { tenant, notice });
  },
});

export const takeTasksAction = formAction({
  ...provider,
  schema: manyTasks,
  run: takeTasks,
  next: (done, filter, { tenant }) => queueAfter(done, filter, { tenant, notice: "lines-worked" }),
});

export const tellSetbackAction = formAction({
  ...provider,
  schema: setback,
  run: tellSetback,
  next: (done, filter, { tenant }) => queueAfter(done, filter, { tenant, notice: "lines-worked" }),
});
