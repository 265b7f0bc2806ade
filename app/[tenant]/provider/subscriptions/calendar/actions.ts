"use server";
import { calendarActions } from "@/app/[tenant]/_subscriptions/calendar-actions";

const actions = calendarActions("provider");

export const makeCalendarAction = actions.makeCalendar;
export const revokeCalendarsAction = actions.revokeCalendars;
