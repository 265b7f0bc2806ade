import { notThere } from "@/lib/base/errors";
import { areaPath, type Side } from "@/lib/base/paths";
import type { Scope } from "@/lib/door/scope";
import { formAction } from "@/lib/forms/action";
import { countAttempt } from "@/lib/identity/throttle";
import { type NoticeKey, withQuery } from "@/lib/list/page";
import { writeAboutOrder } from "@/lib/orders/threads/commands";
import { writeAboutSubscription } from "@/lib/subscriptions/threads/commands";
import { takeFiles } from "@/lib/threads/files/taking";
import { readThread } from "@/lib/threads/marks/commands";
import { type NewMessage, newMessage, type ReadMark, readMark, type SentMessage } from "@/lib/threads/schema";

/** The forms of messages on the records of an area. */
export function threadActions(side: Side) {
  const writer = { side, permission: "message:write" } as const;
  const recordOf = (tenant: string, { order, subscription }: ReadMark | SentMessage, notice: NoticeKey) => {
    const record = order ? `orders/${order}` : `subscriptions/${subscription}`;
    return withQuery(`${areaPath(tenant, side)}/${record}`, { notice });
  };
  return {
    writeMessage: formAction({
      ...writer,
      schema: newMessage,
      prepare: takeFiles,
      run: writeAbout,
      next: (_, given, { tenant }) =>
        recordOf(tenant, given, given.answers ? "message-answered" : "message-written"),
    }),
    readThread: formAction({
      ...writer,
      schema: readMark,
      run: readThread,
      next: (_, given, { tenant }) => recordOf(tenant, given, "message-read"),
    }),
  };
}

async function writeAbout(scope: Scope, { order, subscription, ...written }: NewMessage): Promise<void> {
  await countAttempt("message writer", scope.actor.membershipId);
  if (order) return writeAboutOrder(scope, { ...written, order });
  if (subscription) return writeAboutSubscription(scope, { ...written, subscription });
  throw notThere();
}
