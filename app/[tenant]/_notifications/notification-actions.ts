import { areaPath, type Side } from "@/lib/base/paths";
import { formAction } from "@/lib/forms/action";
import { chooseNotifications } from "@/lib/notifications/choices/commands";
import { notificationChoice } from "@/lib/notifications/choices/schema";
import { readNotification, readNotifications } from "@/lib/notifications/commands";
import { isEvent } from "@/lib/notifications/events";
import { placeOf } from "@/lib/notifications/rules";
import { openedNotification, seenNotifications } from "@/lib/notifications/schema";

/** The forms of the inbox, and of what somebody wishes to hear. */
export function notificationActions(side: Side) {
  const reader = { side, permission: "notification:read" } as const;
  const inbox = (tenant: string) => `${areaPath(tenant, side)}/notifications`;
  return {
    open: formAction({
      ...reader,
      schema: openedNotification,
      run: readNotification,
      next: ({ kind, ...about }, _, { tenant }) =>
        isEvent(kind) ? areaPath(tenant, side) + placeOf(kind, side, about) : inbox(tenant),
    }),
    read: formAction({
      ...reader,
      schema: openedNotification,
      run: readNotification,
      next: (_done, _given, { tenant }) => inbox(tenant),
    }),
    readAll: formAction({
      ...reader,
      schema: seenNotifications,
      run: readNotifications,
      next: (_done, _given, { tenant }) => inbox(tenant),
    }),
    choose: formAction({
      ...reader,
      schema: notificationChoice,
      run: chooseNotifications,
      next: (_done, _given, { tenant }) => `${inbox(tenant)}/choices?notice=saved`,
    }),
  };
}
