"use server";
import { subscriptionActions } from "@/app/[tenant]/_subscriptions/subscription-actions";

const actions = subscriptionActions("reseller");

export const giveNoticeAction = actions.giveNotice;
export const takeNoticeBackAction = actions.takeNoticeBack;
export const changeSeatsAction = actions.changeSeats;
export const keepSeatsAction = actions.keepSeats;
export const extendTermAction = actions.extendTerm;
export const switchRenewalAction = actions.switchRenewal;
