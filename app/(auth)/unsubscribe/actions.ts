"use server";
import { z } from "zod";
import { notThere } from "@/lib/base/errors";
import { openAction } from "@/lib/forms/action";
import { endMails } from "@/lib/notifications/mails/ending";
import { readSubscription } from "@/lib/notifications/mails/unsubscribe";

export const unsubscribeAction = openAction({
  schema: z.object({ token: z.string() }),
  run: async ({ token }) => {
    const subscription = readSubscription(token);
    if (!subscription) throw notThere();
    await endMails(subscription);
  },
  next: () => "/unsubscribe?done=1",
});
