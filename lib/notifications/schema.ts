import { z } from "zod";
import { id } from "@/lib/base/fields";
import { pageCursor } from "@/lib/list/page";

export const inboxFilter = z.object({ page: pageCursor() });
export type InboxFilter = z.output<typeof inboxFilter>;

/** A notification of the actor's, by the event that it tells of. */
export const openedNotification = z.object({ event: id() });
export const seenNotifications = z.object({ newest: id() });
