"use server";
import { notificationActions } from "@/app/[tenant]/_notifications/notification-actions";

const actions = notificationActions("reseller");

export const openNotificationAction = actions.open;
export const readNotificationAction = actions.read;
export const readNotificationsAction = actions.readAll;
export const chooseNotificationsAction = actions.choose;
